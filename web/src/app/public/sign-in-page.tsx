import { Navigate, useSearchParams } from 'react-router-dom';
import { SignInForm } from '../../features/auth/components/sign-in-form';
import { afterSignIn } from '../../lib/session/home';
import { useSessionState } from '../../lib/session/session-store';
import { texts } from '../../texts';
import { PublicFrame } from './public-frame';

/** Whoever is signed in, by this form or already, goes on to where they wanted to be. */
export function Component() {
  const state = useSessionState();
  const [parameters] = useSearchParams();
  if (state.status === 'signed-in') {
    return <Navigate to={afterSignIn(state.session, parameters.get('next'))} replace />;
  }
  const because = state.status === 'signed-out' ? state.because : 'never-signed-in';
  return (
    <PublicFrame title={texts.auth.signIn.title} lead={texts.auth.signIn.lead}>
      <SignInForm because={because} />
    </PublicFrame>
  );
}
