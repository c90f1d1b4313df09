import { type Permission, ROLE_PERMISSIONS } from '#contracts';
import { currentRequest, forbidden, requestContext } from '#platform';

/** The membership by which the caller is signed in. */
export function callerId(): string {
  const id = currentRequest().tenant?.membershipId;
  if (!id) throw forbidden();
  return id;
}

/** What a handler that others may call too shows to some of them. In a job there is nobody, who may nothing. */
export function callerMay(permission: Permission): boolean {
  const role = requestContext()?.role;
  return role !== undefined && ROLE_PERMISSIONS[role].includes(permission);
}
