import { Navigate } from 'react-router-dom';
import { homeOf } from '../lib/session/home';
import { useSessionState } from '../lib/session/session-store';

/** `/` belongs to no role: everyone is sent to their own start page. */
export function HomeRedirect() {
  const state = useSessionState();
  return <Navigate to={state.status === 'signed-in' ? homeOf(state.session) : '/sign-in'} replace />;
}
