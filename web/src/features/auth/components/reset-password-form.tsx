import { Alert, Anchor, Button, Checkbox, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { PASSWORD_MIN_CHARACTERS } from '#contracts';
import { FormError } from '../../../components/form-error';
import { PasswordField } from '../../../components/password-field';
import { ApiError } from '../../../lib/api/api-error';
import { fieldErrors } from '../../../lib/form/field-problems';
import { passwordLength } from '../../../lib/form/rules';
import { texts } from '../../../texts';
import { useResetPassword } from '../api/reset-password';

/** Codes that mean: this link will not work, however often one tries. */
const OVER: ReadonlySet<string> = new Set(['NOT_FOUND', 'GONE']);

export function ResetPasswordForm({ token }: { token: string }) {
  const told = texts.auth.reset;
  const reset = useResetPassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', endDevices: false },
    validate: { password: passwordLength(PASSWORD_MIN_CHARACTERS) },
  });
  const over = reset.error instanceof ApiError && OVER.has(reset.error.code);

  if (reset.isSuccess) {
    return (
      <Stack gap="md">
        <Alert role="status" icon={<IconCircleCheck size={18} />}>
          {told.done}
        </Alert>
        <Button component={Link} to="/sign-in" size="md" fullWidth>
          {texts.auth.invitation.toSignIn}
        </Button>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        reset.mutate({ token, ...values }, { onError: (error) => form.setErrors(fieldErrors(error, ['password'])) }),
      )}
    >
      <Stack gap="md">
        <PasswordField
          label={told.password}
          description={texts.auth.invitation.newPasswordHint(PASSWORD_MIN_CHARACTERS)}
          autoComplete="new-password"
          autoFocus
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Checkbox
          label={texts.account.password.endDevices}
          description={texts.account.password.endDevicesHint}
          key={form.key('endDevices')}
          {...form.getInputProps('endDevices', { type: 'checkbox' })}
        />
        <FormError error={reset.error} sentence={over ? told.over : null} />
        <Button type="submit" size="md" fullWidth loading={reset.isPending}>
          {told.submit}
        </Button>
        <Anchor component={Link} to="/forgot-password" size="sm">
          {told.another}
        </Anchor>
      </Stack>
    </form>
  );
}
