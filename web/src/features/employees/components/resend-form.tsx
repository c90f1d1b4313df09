import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '../../../components/copy-field';
import { DialogForm } from '../../../components/dialog-form';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useResendInvitation } from '../api/resend-invitation';

/** First what follows, then the new link to pass on. */
export function ResendForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.resend;
  const resend = useResendInvitation(person.id);
  if (resend.data !== undefined) {
    return (
      <Stack gap="lg">
        <Text c="dimmed">{texts.employees.invited.lead}</Text>
        <CopyField
          label={texts.employees.invited.link}
          value={resend.data.invitationUrl}
          copyLabel={texts.employees.invited.copy}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{texts.employees.invited.done}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <DialogForm
      onSubmit={(event) => {
        event.preventDefault();
        resend.mutate(undefined, { onSuccess: () => toastDone(told.done(person.name)) });
      }}
      onCancel={onClose}
      submit={told.submit}
      pending={resend.isPending}
      error={resend.error}
    >
      <Text>{told.consequence(person.name, person.email)}</Text>
    </DialogForm>
  );
}
