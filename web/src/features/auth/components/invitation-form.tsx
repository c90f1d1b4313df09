import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { PASSWORD_MIN_CHARACTERS } from '#contracts';
import { FormError } from '../../../components/form-error';
import { PasswordField } from '../../../components/password-field';
import { ApiError } from '../../../lib/api/api-error';
import type { Invitation } from '../../../lib/api/types';
import { fieldErrors } from '../../../lib/form/field-problems';
import { passwordLength, required } from '../../../lib/form/rules';
import { formatRelativeTime } from '../../../lib/format/relative-time';
import { useSessionState } from '../../../lib/session/session-store';
import { useNow } from '../../../lib/time/use-now';
import { texts } from '../../../texts';
import { useAcceptInvitation } from '../api/accept-invitation';

interface InvitationFormProps {
  token: string;
  invitation: Invitation;
  onJoined: () => void;
}

/** A new person chooses a password; someone with an account proves that it is theirs. */
export function InvitationForm({ token, invitation, onJoined }: InvitationFormProps) {
  const told = texts.auth.invitation;
  const { accountExists, email, expiresAt } = invitation;
  const state = useSessionState();
  const now = useNow();
  const accept = useAcceptInvitation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: invitation.name ?? '', password: '' },
    validate: {
      name: accountExists ? () => null : required(texts.common.fields.words.yourName),
      password: accountExists ? required(texts.common.fields.words.yourPassword) : passwordLength(PASSWORD_MIN_CHARACTERS),
    },
  });

  const other = state.status === 'signed-in' && state.session.user.email !== email ? state.session.user.email : null;

  function submit({ name, password }: { name: string; password: string }): void {
    accept.mutate(accountExists ? { token, password } : { token, name: name.trim(), password }, {
      onSuccess: onJoined,
      onError: (error) => form.setErrors(fieldErrors(error, ['name', 'password'])),
    });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        {other === null ? null : <Alert>{told.otherAccount(other)}</Alert>}
        {accountExists ? <Text c="dimmed">{told.existingLead}</Text> : null}
        <TextInput label={told.account} value={email} readOnly variant="filled" size="md" autoComplete="username" />
        {accountExists ? null : (
          <TextInput
            label={told.name}
            autoComplete="name"
            size="md"
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
        )}
        <PasswordField
          label={accountExists ? told.existingPassword : told.newPassword}
          description={accountExists ? undefined : told.newPasswordHint(PASSWORD_MIN_CHARACTERS)}
          autoComplete={accountExists ? 'current-password' : 'new-password'}
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <FormError error={accept.error} sentence={isWrongPassword(accept.error) ? told.wrongPassword : null} />
        <Button type="submit" size="md" fullWidth loading={accept.isPending}>
          {told.submit}
        </Button>
        <Text size="sm" c="dimmed">
          {told.expires(formatRelativeTime(expiresAt, now))}
        </Text>
      </Stack>
    </form>
  );
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'INVALID_CREDENTIALS';
}
