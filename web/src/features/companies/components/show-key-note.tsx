import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { CopyField } from '../../../components/copy-field';
import { DialogForm } from '../../../components/dialog-form';
import type { CompanyDetail } from '../../../lib/api/types';
import { formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { useShowKey } from '../api/show-key';

/** A key left open on a screen is a key given away. */
const HIDDEN_AFTER_MS = 60_000;

interface ShowKeyNoteProps {
  company: CompanyDetail;
  onClose: () => void;
}

/** The key in use, only after one has been told that looking is noted; closing the dialog forgets it. */
export function ShowKeyNote({ company, onClose }: ShowKeyNoteProps) {
  const told = texts.companyActions.key;
  const { data, reset, mutate, isPending, error } = useShowKey(company.id);

  useEffect(() => {
    if (data === undefined) return undefined;
    const timer = setTimeout(reset, HIDDEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);

  if (data !== undefined) {
    return (
      <Stack gap="lg">
        <CopyField
          label={texts.companies.created.key}
          value={data.key}
          hint={told.since(formatInstant(data.createdAt, company.timezone))}
          copyLabel={texts.companies.copyKey}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={reset}>
            {told.hide}
          </Button>
          <Button onClick={onClose}>{texts.companies.created.done}</Button>
        </Group>
      </Stack>
    );
  }

  return (
    <DialogForm
      onSubmit={() => mutate()}
      onCancel={onClose}
      submit={told.submit}
      pending={isPending}
      error={error}
    >
      <Text>{told.lead}</Text>
    </DialogForm>
  );
}
