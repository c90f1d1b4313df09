import { useSyncExternalStore } from 'react';
import type { Membership, SessionAnswer } from '../api/types';

/**
 * Who is signed in, in this tab. The access token lives here, in memory and nowhere else; the refresh token is a
 * cookie that scripts cannot read.
 */
export interface Session {
  accessToken: string;
  user: SessionAnswer['user'];
  memberships: readonly Membership[];
  /** The membership of the company this session is in; null for the vendor and for someone without a company. */
  membership: Membership | null;
}

export type SessionState =
  | { status: 'restoring' }
  | { status: 'signed-in'; session: Session }
  | { status: 'signed-out'; because: 'never-signed-in' | 'signed-out' | 'ended' };

type Listener = () => void;

const listeners = new Set<Listener>();
let state: SessionState = { status: 'restoring' };

export function getSessionState(): SessionState {
  return state;
}

export function currentAccessToken(): string | null {
  return state.status === 'signed-in' ? state.session.accessToken : null;
}

export function enterSession(answer: SessionAnswer): void {
  const { accessToken, user, memberships, companyId } = answer;
  const membership = memberships.find((candidate) => candidate.companyId === companyId) ?? null;
  change({ status: 'signed-in', session: { accessToken, user, memberships, membership } });
}

export function leaveSession(because: 'never-signed-in' | 'signed-out' | 'ended'): void {
  change({ status: 'signed-out', because });
}

export function subscribeToSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribeToSession, getSessionState);
}

/** Names whose data the screen may show: it changes with the person and with the company. */
export function identityOf(current: SessionState): string {
  if (current.status !== 'signed-in') return 'nobody';
  const { user, membership } = current.session;
  return `${user.id}/${membership?.companyId ?? 'no-company'}/${membership?.role ?? 'no-role'}`;
}

function change(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}
