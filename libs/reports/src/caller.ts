import { currentRequest, forbidden } from '#platform';

/** The membership by which the caller is signed in. */
export function callerId(): string {
  const id = currentRequest().tenant?.membershipId;
  if (!id) throw forbidden();
  return id;
}
