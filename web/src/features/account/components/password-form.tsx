import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { PASSWORD_MIN_CHARACTERS } from '#contracts';
import { FormError } from '../../../components/form-error';
import { Panel } from '../../../components/panel';
import { PasswordField } from '../../../components/password-field';
import { ApiError } from '../../../lib/api/api-error';
import { fieldErrors } from '../../../lib/form/field-problems';
import { passwordLength, required } from '../../../lib/form/rules';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangePassword } from '../api/change-password';

export function PasswordForm() {
  const told = texts.account.password;
  const change = useChangePassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '', endDevices: false },
    validate: { currentPassword: required(texts.common.fields.words.presentPassword), newPassword: passwordLength(PASSWORD_MIN_CHARACTERS) },
  });
  const wrong = isWrong(change.error);

  function submit(values: typeof form.values): void {
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        toastDone(told.done);
      },
      onError: (error) =>
        form.setErrors({
          ...fieldErrors(error, ['currentPassword', 'newPassword']),
          ...(isWrong(error) ? { currentPassword: told.wrong } : {}),
        }),
    });
  }

  return (
    <Panel title={told.title}>
      <form noValidate onSubmit={form.onSubmit(submit)} aria-label={told.title}>
        <Stack gap="md" maw={440}>
          <PasswordField label={told.current} autoComplete="current-password" key={form.key('currentPassword')} {...form.getInputProps('currentPassword')} />
          <PasswordField
            label={told.fresh}
            description={texts.auth.invitation.newPasswordHint(PASSWORD_MIN_CHARACTERS)}
            autoComplete="new-password"
            key={form.key('newPassword')}
            {...form.getInputProps('newPassword')}
          />
          <Checkbox
            label={told.endDevices}
            description={told.endDevicesHint}
            key={form.key('endDevices')}
            {...form.getInputProps('endDevices', { type: 'checkbox' })}
          />
          {wrong ? null : <FormError error={change.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {told.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function isWrong(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'INVALID_CREDENTIALS';
}
