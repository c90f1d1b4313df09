import { useParams } from 'react-router-dom';
import { ResetPasswordForm } from '../../features/auth/components/reset-password-form';
import { texts } from '../../texts';
import { PublicFrame } from './public-frame';

export function Component() {
  const { token = '' } = useParams();
  return (
    <PublicFrame title={texts.auth.reset.title} lead={texts.auth.reset.lead}>
      <ResetPasswordForm token={token} />
    </PublicFrame>
  );
}
