import { Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangeEmployee } from '../api/change-employee';
import { refusalOf } from '../hooks/refusal-of';

interface StandingFormProps {
  person: Employee;
  to: 'ACTIVE' | 'SUSPENDED';
  onClose: () => void;
}

/** Shuts a person out for a time, or lets them in again. */
export function StandingForm({ person, to, onClose }: StandingFormProps) {
  const told = to === 'SUSPENDED' ? texts.people.suspend : texts.people.restore;
  const change = useChangeEmployee(person.id);

  function submit(): void {
    change.mutate(
      { status: to },
      {
        onSuccess: () => {
          toastDone(told.done(person.name));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.submit}
      pending={change.isPending}
      error={change.error}
      sentence={refusalOf(change.error)}
      takesAway={to === 'SUSPENDED'}
    >
      <Text>{told.consequence(person.name)}</Text>
    </DialogForm>
  );
}
