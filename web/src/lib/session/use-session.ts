import { useSessionState, type Session } from './session-store';

/** The session of a screen that is only shown to someone signed in. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.status !== 'signed-in') throw new Error('This part of the screen is only shown to someone signed in.');
  return state.session;
}
