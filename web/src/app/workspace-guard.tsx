import { Navigate, useLocation } from 'react-router-dom';
import { workspaceOf, type Workspace } from '../lib/session/home';
import { useCompanyBlock } from '../lib/session/company-block';
import { useSessionState } from '../lib/session/session-store';
import { BlockedPage } from './pages/blocked-page';
import { ForbiddenPage } from './pages/forbidden-page';
import { Shell } from './shell/shell';

/**
 * The door of each workspace. It decides what to show; what may be read or done is decided by the server on every
 * request.
 */
export function WorkspaceGuard({ workspace }: { workspace: Workspace }) {
  const state = useSessionState();
  const block = useCompanyBlock();
  const { pathname, search } = useLocation();
  if (state.status !== 'signed-in') {
    // Who signs out on purpose wants to leave; who was signed out wants to come back.
    const wantsBack = state.status === 'signed-out' && state.because !== 'signed-out';
    const back = wantsBack ? `?next=${encodeURIComponent(pathname + search)}` : '';
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  if (workspaceOf(state.session) === null) return <Navigate to="/no-company" replace />;
  if (workspaceOf(state.session) !== workspace) return <ForbiddenPage />;
  if (block !== null && workspace !== 'owner') return <BlockedPage block={block} />;
  return <Shell workspace={workspace} />;
}
