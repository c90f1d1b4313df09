import type { AccessRole } from '#contracts';
import type { Session } from './session-store';

/** Which workspace a role lives in. VIEWER reads what ADMIN runs. */
export type Workspace = 'owner' | 'admin' | 'employee';

const WORKSPACE_OF: Readonly<Record<AccessRole, Workspace>> = {
  OWNER: 'owner',
  ADMIN: 'admin',
  VIEWER: 'admin',
  EMPLOYEE: 'employee',
};

const HOME_OF: Readonly<Record<Workspace, string>> = {
  owner: '/owner/dashboard',
  admin: '/dashboard/admin',
  employee: '/dashboard/user',
};

/** The role in the company one is in; the vendor's people have OWNER; null for an account that no company counts. */
export function roleOf(session: Session): AccessRole | null {
  return session.membership?.role ?? (session.user.isOwner ? 'OWNER' : null);
}

export function workspaceOf(session: Session): Workspace | null {
  const role = roleOf(session);
  return role === null ? null : WORKSPACE_OF[role];
}

export function homeOf(session: Session): string {
  const workspace = workspaceOf(session);
  return workspace === null ? '/no-company' : HOME_OF[workspace];
}

/** Where to go after signing in: back to where one came from, if that is an address of this site, else home. */
export function afterSignIn(session: Session, next: string | null): string {
  // `//host` and `/\host` are other sites to a browser.
  const own = next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return own && next !== '/' ? next : homeOf(session);
}
