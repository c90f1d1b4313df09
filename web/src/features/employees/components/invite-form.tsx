import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ROLES, type Role } from '#contracts';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api/api-error';
import type { InvitedEmployee, NewEmployee } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { all, atMost, email, required } from '../../../lib/form/rules';
import { formatCount } from '../../../lib/format/number';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useInviteEmployee } from '../api/invite-employee';

interface InviteFormProps {
  onInvited: (invited: InvitedEmployee) => void;
  onCancel: () => void;
}

const told = texts.employees.form;
const NAME_LIMIT = 120;
/** What is invited most comes first. */
const CHOICES: readonly Role[] = ['EMPLOYEE', ...ROLES.filter((role) => role !== 'EMPLOYEE')];

export function InviteForm({ onInvited, onCancel }: InviteFormProps) {
  const invite = useInviteEmployee();
  const form = useForm<NewEmployee>({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', role: 'EMPLOYEE' },
    validate: {
      name: all(required(texts.common.fields.words.name), atMost(NAME_LIMIT)),
      email: all(required(texts.common.fields.words.email), email()),
    },
  });

  function submit(values: NewEmployee): void {
    invite.mutate(
      { ...values, name: values.name.trim(), email: values.email.trim() },
      {
        onSuccess: (invited) => {
          toastDone(texts.employees.invited.toast(invited.employee.name));
          onInvited(invited);
        },
        onError: (error) => {
          const known = error instanceof ApiError && error.code === 'CONFLICT';
          form.setErrors({ ...fieldErrors(error, ['name', 'email', 'role']), ...(known ? { email: told.known } : {}) });
        },
      },
    );
  }

  const knownAddress = invite.error instanceof ApiError && invite.error.code === 'CONFLICT';
  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
      <Stack gap="md">
        <Text c="dimmed">{told.lead}</Text>
        <TextInput label={told.name} data-autofocus autoComplete="off" key={form.key('name')} {...form.getInputProps('name')} />
        <TextInput label={told.email} type="email" autoComplete="off" key={form.key('email')} {...form.getInputProps('email')} />
        <Radio.Group label={told.role} key={form.key('role')} {...form.getInputProps('role')}>
          <Stack gap="sm" mt="xs">
            {CHOICES.map((role) => (
              <Radio key={role} value={role} label={texts.common.roles[role]} description={told.roleHints[role]} />
            ))}
          </Stack>
        </Radio.Group>
        {knownAddress ? null : <FormError error={invite.error} sentence={seatsFull(invite.error)} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onCancel}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {told.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function seatsFull(error: unknown): string | null {
  const limit = error instanceof ApiError ? error.limit : null;
  return limit === null ? null : told.full(formatCount(limit.used), formatCount(limit.limit));
}
