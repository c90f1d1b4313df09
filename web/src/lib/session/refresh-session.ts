import { ApiError } from '../api/api-error';
import { reportReachable, reportUnreachable } from '../api/connection-store';
import type { SessionAnswer } from '../api/types';
import { currentAccessToken, enterSession, getSessionState, leaveSession } from './session-store';
import { singleFlight } from './single-flight';

const LOCK_NAME = 'ept-refresh';

const refreshOnce = singleFlight(requestRefresh, (task) =>
  // Browsers without the Web Locks API are older than those this product supports; they still work, one tab at a time.
  'locks' in navigator ? navigator.locks.request(LOCK_NAME, task) : task(),
);

/**
 * A usable access token, or null when the sign-in is over. `stale` is the token that was refused: when another
 * request has replaced it in the meantime, that one is given without asking again.
 * Throws ApiError UNREACHABLE when the server is away: the sign-in is not over then.
 */
export async function refreshAccessToken(stale: string | null): Promise<string | null> {
  const known = currentAccessToken();
  if (known !== null && known !== stale) return known;
  await refreshOnce();
  return currentAccessToken();
}

/** At start: continues the sign-in that the cookie stands for, if there is one. Throws when the server is away. */
export async function restoreSession(): Promise<void> {
  await refreshAccessToken(null);
}

/** After something that changes what the session is. Should the server be away now, the next request finds it out. */
export async function renewSession(): Promise<void> {
  await refreshAccessToken(currentAccessToken()).catch(() => null);
}

async function requestRefresh(): Promise<void> {
  const response = await ask();
  if (response.status === 200) {
    enterSession((await response.json()) as SessionAnswer);
    return;
  }
  if (response.status >= 500 || response.status === 429) {
    throw ApiError.fromAnswer(response, await response.json().catch(() => null));
  }
  leaveSession(getSessionState().status === 'signed-in' ? 'ended' : 'never-signed-in');
}

async function ask(): Promise<Response> {
  try {
    const response = await fetch('/api/auth/refresh?quiet=true', { method: 'POST', credentials: 'same-origin' });
    if (response.status < 502 || response.status > 504) reportReachable();
    else reportUnreachable();
    return response;
  } catch {
    reportUnreachable();
    throw ApiError.unreachable();
  }
}
