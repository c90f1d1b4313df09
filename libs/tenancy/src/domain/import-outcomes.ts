import { type InvitationOutcome, type Role, SEATED_ROLES } from '#contracts';

interface Line {
  readonly email: string;
  readonly role: Role;
}

interface Known {
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
}

/** What becomes of each line, in their order: seats go to those who come first, and nobody is invited twice. */
export function importOutcomes(lines: readonly Line[], known: Known, seatsLeft: number): InvitationOutcome[] {
  const invited = new Set(known.invited);
  let left = seatsLeft;
  return lines.map(({ email, role }) => {
    if (known.members.has(email)) return 'ALREADY_MEMBER';
    if (invited.has(email)) return 'ALREADY_INVITED';
    if (SEATED_ROLES.includes(role)) {
      if (left <= 0) return 'NO_SEAT_LEFT';
      left -= 1;
    }
    invited.add(email);
    return 'INVITED';
  });
}
