import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from 'react-router-dom';
import { FormError } from '../../../components/form-error';
import { PasswordField } from '../../../components/password-field';
import { ApiError } from '../../../lib/api/api-error';
import { all, email, required } from '../../../lib/form/rules';
import { texts } from '../../../texts';
import { useSignIn } from '../api/sign-in';
import { useRetryClock } from '../hooks/use-retry-clock';

interface SignInFormProps {
  because: 'never-signed-in' | 'signed-out' | 'ended';
}

export function SignInForm({ because }: SignInFormProps) {
  const told = texts.auth.signIn;
  const signIn = useSignIn();
  const wait = useRetryClock(signIn.error);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: all(required(texts.common.fields.words.yourEmail), email()),
      password: required(texts.common.fields.words.yourPassword),
    },
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ email: address, password }) => signIn.mutate({ email: address.trim(), password }))}
    >
      <Stack gap="md">
        {because === 'ended' && !signIn.isError ? <Alert role="status">{told.ended}</Alert> : null}
        <TextInput
          label={told.email}
          type="email"
          autoComplete="username"
          autoFocus
          size="md"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={told.password}
          autoComplete="current-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <FormError error={signIn.error} sentence={sentenceFor(signIn.error, wait)} />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={wait !== null}>
          {told.submit}
        </Button>
        <Anchor component={Link} to="/forgot-password" size="sm">
          {texts.auth.forgot.link}
        </Anchor>
      </Stack>
    </form>
  );
}

function sentenceFor(error: unknown, wait: string | null): string | null {
  const told = texts.auth.signIn;
  if (!(error instanceof ApiError)) return null;
  if (error.code === 'INVALID_CREDENTIALS') return told.wrong;
  if (error.code === 'TOO_MANY_REQUESTS') return wait === null ? told.tooManySoon : told.tooMany(wait);
  return null;
}
