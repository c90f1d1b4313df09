import { currentRequest, unauthenticated } from '#platform';

/** The account and session of this request; the guards have put them there. */
export function signedIn(): { accountId: string; webSessionId: string } {
  const { accountId, webSessionId } = currentRequest();
  if (!accountId || !webSessionId) throw unauthenticated();
  return { accountId, webSessionId };
}
