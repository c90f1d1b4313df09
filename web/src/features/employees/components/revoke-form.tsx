import { Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRevokeInvitation } from '../api/revoke-invitation';

export function RevokeForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.revoke;
  const revoke = useRevokeInvitation(person.id);

  function submit(): void {
    revoke.mutate(undefined, {
      onSuccess: () => {
        toastDone(told.done(person.name));
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.submit}
      pending={revoke.isPending}
      error={revoke.error}
      takesAway
    >
      <Text>{told.consequence(person.name)}</Text>
    </DialogForm>
  );
}
