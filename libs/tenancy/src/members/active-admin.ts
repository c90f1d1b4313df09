import type { LockedMember } from './memberships.repository.js';

/** Whom a company needs at least one of. */
export const isActiveAdmin = ({ role, status }: LockedMember): boolean => role === 'ADMIN' && status === 'ACTIVE';
