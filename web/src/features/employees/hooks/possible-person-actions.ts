import type { MembershipStatus, Role } from '#contracts';

export const PERSON_ACTIONS = ['resend', 'revoke', 'role', 'suspend', 'restore', 'remove', 'erase'] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

const ACTIONS: Readonly<Record<MembershipStatus, readonly PersonAction[]>> = {
  INVITED: ['resend', 'revoke'],
  ACTIVE: ['role', 'suspend', 'remove'],
  SUSPENDED: ['role', 'restore', 'remove'],
  REMOVED: ['erase'],
};

/** What makes sense for a person now. The server decides again, above all about the last admin. */
export function possiblePersonActions({ status, erasure }: { status: MembershipStatus; erasure?: unknown }): readonly PersonAction[] {
  return erasure === undefined ? ACTIONS[status] : ACTIONS[status].filter((action) => action !== 'erase');
}

/** Who works for the company and is recorded doing so. */
export function mayHaveRate({ role, status }: { role: Role; status: MembershipStatus }): boolean {
  return role !== 'VIEWER' && (status === 'ACTIVE' || status === 'SUSPENDED');
}
