import { v7 as uuidv7 } from 'uuid';
import { INVITATION_DAYS, type Role } from '#contracts';
import { makeInvitationToken } from './invitation-token.js';

const DAY_MS = 86_400_000;

export interface InvitationRequest {
  readonly companyId: string;
  /** For people of another installation, who keep theirs. */
  readonly id?: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Who invites, as the invited person reads it. */
  readonly invitedBy: string;
  /** 7 days from now where absent. */
  readonly expiresAt?: Date;
}

/** A row of `invitation`, by its entity's names, and the token that is mailed and stored nowhere. */
export interface MadeInvitation {
  readonly token: string;
  readonly companyId: string;
  /** The id that the membership will have. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
}

/** Pure but for randomness and the clock. The e-mail comes out trimmed and in lower case. */
export function makeInvitation(request: InvitationRequest): MadeInvitation {
  return {
    ...makeInvitationToken(request.companyId),
    id: request.id ?? uuidv7(),
    companyId: request.companyId,
    email: request.email.trim().toLowerCase(),
    name: request.name.trim(),
    role: request.role,
    invitedBy: request.invitedBy,
    expiresAt: request.expiresAt ?? invitationExpiry(),
  };
}

export function invitationExpiry(from: Date = new Date()): Date {
  return new Date(from.getTime() + INVITATION_DAYS * DAY_MS);
}
