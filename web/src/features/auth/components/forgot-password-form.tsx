import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMail } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { FormError } from '../../../components/form-error';
import { all, email, required } from '../../../lib/form/rules';
import { texts } from '../../../texts';
import { useForgotPassword } from '../api/forgot-password';

export function ForgotPasswordForm() {
  const told = texts.auth.forgot;
  const forgot = useForgotPassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: all(required(texts.common.fields.words.yourEmail), email()) },
  });
  const back = (
    <Anchor component={Link} to="/sign-in" size="sm">
      {told.back}
    </Anchor>
  );

  if (forgot.isSuccess) {
    return (
      <Stack gap="md">
        <Alert role="status" icon={<IconMail size={18} />}>
          {told.sent(forgot.variables)}
        </Alert>
        {back}
      </Stack>
    );
  }
  return (
    <form noValidate onSubmit={form.onSubmit((values) => forgot.mutate(values.email.trim()))}>
      <Stack gap="md">
        <TextInput
          label={texts.auth.signIn.email}
          type="email"
          autoComplete="username"
          autoFocus
          size="md"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <FormError error={forgot.error} />
        <Button type="submit" size="md" fullWidth loading={forgot.isPending}>
          {told.submit}
        </Button>
        {back}
      </Stack>
    </form>
  );
}
