import { Navigate, useLocation } from 'react-router-dom';
import { useCompanyWatch } from '../features/auth/hooks/use-company-watch';
import { workspaceOf, type Workspace } from '../lib/session/home';
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
  const { pathname, search } = useLocation();
  if (state.status !== 'signed-in') {
    // Who signs out on purpose wants to leave; who was signed out wants to come back.
    const wantsBack = state.status === 'signed-out' && state.because !== 'signed-out';
    const back = wantsBack ? `?next=${encodeURIComponent(pathname + search)}` : '';
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  const own = workspaceOf(state.session);
  if (own === null) return <Navigate to="/no-company" replace />;
  if (own !== workspace) return <ForbiddenPage />;
  return workspace === 'owner' ? <Shell workspace="owner" /> : <CompanyShell workspace={workspace} />;
}

/** The vendor's people are never shut out; a company's are while it is suspended or expired. */
function CompanyShell({ workspace }: { workspace: Workspace }) {
  const { block, checking, check } = useCompanyWatch();
  if (block !== null) return <BlockedPage block={block} checking={checking} onCheck={check} />;
  return <Shell workspace={workspace} />;
}
