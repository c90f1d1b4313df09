import { Injectable } from '@nestjs/common';
import { AppError, notFound, TenantTransaction } from '#platform';
import { invitationExpiry, makeInvitation } from './make-invitation.js';
import { makeInvitationToken } from './invitation-token.js';
import type { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import { type InvitationLetter, InvitationMail } from './invitation-mail.service.js';
import { InvitationNotes } from './invitation-notes.service.js';
import { MembershipsRepository } from './memberships.repository.js';
import { PendingInvitationsRepository } from './pending-invitations.repository.js';
import { Seats } from './seats.service.js';

/** An invitation that stands; `invitationUrl` is answered and mailed, and stored nowhere. */
export interface Invited {
  readonly id: string;
  readonly invitationUrl: string;
}

/**
 * Invites people into the request's company, sends invitations again and takes them back. The seats' row is locked before an
 * invitation's, as an import does, so that the two cannot wait for each other.
 */
@Injectable()
export class Inviting {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly invitations: PendingInvitationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly seats: Seats,
    private readonly notes: InvitationNotes,
    private readonly mail: InvitationMail,
  ) {}

  /** Throws CONFLICT for one who is a member or invited already, LIMIT_REACHED where the plan has no seat left. */
  async invite({ email, name, role }: InviteEmployeeDto, companyName: string): Promise<Invited> {
    return this.transaction.run(async () => {
      // In this order: who accepts in between is found as a member, and does not hold a second seat.
      if (await this.invitations.byEmail(email)) throw invitedAlready();
      if (await this.memberships.presentByEmail(email)) throw new AppError('CONFLICT', 'Somebody with this e-mail is a member already');
      const invitation = makeInvitation({ companyId: this.transaction.companyId, email, name, role, invitedBy: await this.notes.inviter() });
      await this.seats.take(role);
      if (!(await this.invitations.add(invitation))) throw invitedAlready();
      await this.notes.invited(invitation);
      return this.send(invitation.id, { ...invitation, to: invitation.email, companyName });
    });
  }

  /** A new link for another 7 days; the earlier one no longer works. Throws NOT_FOUND. */
  async resend(id: string, companyName: string): Promise<Invited> {
    return this.transaction.run(async () => {
      const invitation = await this.invitations.byId(id);
      const { token, tokenHash } = makeInvitationToken(this.transaction.companyId);
      const expiresAt = invitationExpiry();
      if (!invitation || !(await this.invitations.renew(id, tokenHash, expiresAt))) throw notFound();
      await this.notes.resent(invitation);
      const { email: to, name, invitedBy } = invitation;
      return this.send(id, { to, name, companyName, invitedBy, token, expiresAt });
    });
  }

  /** The link no longer works and the seat is free again. Throws NOT_FOUND. */
  revoke(id: string): Promise<void> {
    return this.transaction.run(async () => {
      const invitation = await this.invitations.byId(id);
      if (!invitation) throw notFound();
      await this.seats.giveBack(invitation.role);
      if (!(await this.invitations.revoke(id))) throw notFound();
      await this.memberships.removeWaiting(id);
      await this.notes.revoked(invitation);
    });
  }

  private async send(id: string, letter: InvitationLetter): Promise<Invited> {
    return { id, invitationUrl: await this.mail.invite(this.transaction, letter) };
  }
}

const invitedAlready = (): AppError => new AppError('CONFLICT', 'Somebody with this e-mail is invited already');
