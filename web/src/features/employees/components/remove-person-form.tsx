import { Text } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { isTyped, TypedName } from '../../../components/typed-name';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRemoveEmployee } from '../api/remove-employee';

export function RemovePersonForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.remove;
  const [typed, setTyped] = useState('');
  const remove = useRemoveEmployee(person.id);
  const sure = isTyped(person.name, typed);

  function submit(): void {
    if (!sure) return;
    remove.mutate(undefined, {
      onSuccess: () => {
        toastDone(told.done(person.name));
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onCancel={onClose}
      submit={told.submit}
      pending={remove.isPending}
      error={remove.error}
      disabled={!sure}
      takesAway
    >
      <Text>{told.consequence(person.name)}</Text>
      <TypedName name={person.name} value={typed} onChange={setTyped} />
    </DialogForm>
  );
}
