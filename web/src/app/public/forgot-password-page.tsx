import { ForgotPasswordForm } from '../../features/auth/components/forgot-password-form';
import { texts } from '../../texts';
import { PublicFrame } from './public-frame';

export function Component() {
  return (
    <PublicFrame title={texts.auth.forgot.title} lead={texts.auth.forgot.lead}>
      <ForgotPasswordForm />
    </PublicFrame>
  );
}
