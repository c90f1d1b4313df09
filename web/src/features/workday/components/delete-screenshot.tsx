import { Button, Modal, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useDeleteScreenshot } from '../api/delete-screenshot';
import type { Whose } from '../api/whose';

interface DeleteScreenshotProps {
  whose: Whose;
  id: string;
  onDeleted: () => void;
}

/** Says what goes and what stays; an admin gives the reason, which the audit keeps. */
export function DeleteScreenshot({ whose, id, onDeleted }: DeleteScreenshotProps) {
  const told = texts.workday.deletion;
  const [asked, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const deletion = useDeleteScreenshot(whose, id);
  const needsReason = whose !== 'me';

  function submit(): void {
    const given = reason.trim();
    setMissing(needsReason && given === '');
    if (needsReason && given === '') return;
    deletion.mutate(given, {
      onSuccess: () => {
        toastDone(told.done);
        onDeleted();
      },
    });
  }

  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={open}>
        {told.ask}
      </Button>
      <Modal opened={asked} onClose={close} title={told.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
        <DialogForm
          onSubmit={submit}
          onCancel={close}
          submit={told.submit}
          pending={deletion.isPending}
          error={deletion.error}
          takesAway
        >
          <Text>{told.consequence}</Text>
          {needsReason ? (
            <TextInput
              label={told.reason}
              description={told.reasonHint}
              required
              maxLength={500}
              value={reason}
              error={missing ? told.reasonMissing : null}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              data-autofocus
            />
          ) : null}
        </DialogForm>
      </Modal>
    </>
  );
}
