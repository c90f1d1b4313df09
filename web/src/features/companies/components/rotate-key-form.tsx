import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../../../components/copy-field';
import { DialogForm } from '../../../components/dialog-form';
import type { CompanyDetail } from '../../../lib/api/types';
import { formatInstant } from '../../../lib/format/date';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRotateKey } from '../api/rotate-key';

const GRACES = ['0', '24', '168'] as const;
type Grace = (typeof GRACES)[number];

interface RotateKeyFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

/** Replaces the key, then shows the new one, once. A day of grace is the proposal: it breaks nothing. */
export function RotateKeyForm({ company, onClose }: RotateKeyFormProps) {
  const told = texts.companyActions.rotate;
  const [grace, setGrace] = useState<Grace>('24');
  const rotate = useRotateKey(company.id);

  if (rotate.data !== undefined) {
    const { newKey, oldKeyExpiresAt } = rotate.data;
    return (
      <Stack gap="lg">
        <CopyField label={told.newTitle} value={newKey} hint={told.newLead} copyLabel={texts.companies.copyKey} />
        <Text c="dimmed">
          {grace === '0' ? told.oldEndsNow : told.oldEnds(formatInstant(oldKeyExpiresAt, company.timezone))}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{texts.companies.created.done}</Button>
        </Group>
      </Stack>
    );
  }

  function submit(): void {
    rotate.mutate({ graceHours: Number(grace) }, { onSuccess: () => toastDone(told.done(company.name)) });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.submit}
      pending={rotate.isPending}
      error={rotate.error}
      takesAway={grace === '0'}
    >
      <Text>{told.lead}</Text>
      <Radio.Group label={told.grace} value={grace} onChange={setGrace}>
        <Stack gap="sm" mt="xs">
          {GRACES.map((value) => (
            <Radio key={value} value={value} label={told.options[value]} description={told.consequence[value]} data-autofocus={value === grace || undefined} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}
