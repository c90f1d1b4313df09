import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { isTyped, TypedName } from '../../../components/typed-name';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useEraseEmployee } from '../api/erase-employee';
import { WhatIsErased } from './what-is-erased';

/** For somebody who was removed some time ago, and whose records stayed then. */
export function ErasePersonForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.erase;
  const [typed, setTyped] = useState('');
  const erase = useEraseEmployee(person.id);
  const sure = isTyped(person.name, typed);

  function submit(): void {
    if (!sure) return;
    erase.mutate(undefined, {
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
      pending={erase.isPending}
      error={erase.error}
      disabled={!sure}
      takesAway
    >
      <WhatIsErased name={person.name} />
      <TypedName name={person.name} value={typed} onChange={setTyped} />
    </DialogForm>
  );
}
