import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ROLES, type Role } from '#contracts';
import { DialogForm } from '../../../components/dialog-form';
import type { Employee } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangeEmployee } from '../api/change-employee';
import { refusalOf } from '../hooks/refusal-of';

export function ChangeRoleForm({ person, onClose }: { person: Employee; onClose: () => void }) {
  const told = texts.people.role;
  const [role, setRole] = useState<Role>(person.role);
  const change = useChangeEmployee(person.id);

  function submit(): void {
    if (role === person.role) return;
    change.mutate(
      { role },
      {
        onSuccess: () => {
          toastDone(told.done(person.name, texts.auth.invitation.asRole[role]));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={texts.common.save}
      pending={change.isPending}
      error={change.error}
      sentence={refusalOf(change.error)}
      disabled={role === person.role}
    >
      <Text>{told.consequence}</Text>
      <Radio.Group label={told.label(person.name)} value={role} onChange={setRole}>
        <Stack gap="sm" mt="xs">
          {ROLES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={texts.common.roles[value]}
              description={texts.employees.form.roleHints[value]}
              data-autofocus={value === role || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}
