import type { MembershipStatus } from '#contracts';

export const PERSON_ACTIONS = ['resend', 'revoke', 'role', 'suspend', 'restore', 'remove'] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

const ACTIONS: Readonly<Record<MembershipStatus, readonly PersonAction[]>> = {
  INVITED: ['resend', 'revoke'],
  ACTIVE: ['role', 'suspend', 'remove'],
  SUSPENDED: ['role', 'restore', 'remove'],
  REMOVED: [],
};

/** What makes sense for a person now. The server decides again, above all about the last admin. */
export function possiblePersonActions({ status }: { status: MembershipStatus }): readonly PersonAction[] {
  return ACTIONS[status];
}
