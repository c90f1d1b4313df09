import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { isTyped, TypedName } from '../../../components/typed-name';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { RECORDED_CHOICES, type RecordedChoice, useRemoveEmployee } from '../api/remove-employee';
import { WhatIsErased } from './what-is-erased';

export function RemovePersonForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.remove;
  const [typed, setTyped] = useState('');
  const [recorded, setRecorded] = useState<RecordedChoice>('KEEP');
  const remove = useRemoveEmployee(person.id);
  const sure = isTyped(person.name, typed);

  function submit(): void {
    if (!sure) return;
    remove.mutate(recorded, {
      onSuccess: () => {
        toastDone(recorded === 'ERASE' ? told.doneErasing(person.name) : told.done(person.name));
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={recorded === 'ERASE' ? told.submitErasing : told.submit}
      pending={remove.isPending}
      error={remove.error}
      disabled={!sure}
      takesAway
    >
      <Text>{told.consequence(person.name)}</Text>
      <Radio.Group label={told.recorded} value={recorded} onChange={setRecorded}>
        <Stack gap="sm" mt="xs">
          {RECORDED_CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={told.choices[choice]} description={told.choiceHints[choice]} />
          ))}
        </Stack>
      </Radio.Group>
      {recorded === 'ERASE' ? <WhatIsErased name={person.name} /> : null}
      <TypedName name={person.name} value={typed} onChange={setTyped} />
    </DialogForm>
  );
}
