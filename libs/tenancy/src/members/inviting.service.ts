import { Injectable } from '@nestjs/common';
import { AppError, currentRequest, notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { invitationExpiry, makeInvitation } from './make-invitation.js';
import { makeInvitationToken } from './invitation-token.js';
import type { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import { type InvitationLetter, InvitationMail } from './invitation-mail.service.js';
import { MembershipsRepository } from './memberships.repository.js';
import { PendingInvitationsRepository } from './pending-invitations.repository.js';
import { Seats } from './seats.service.js';

/** An invitation that stands; `invitationUrl` is answered and mailed, and stored nowhere. */
export interface Invited {
  readonly id: string;
  readonly invitationUrl: string;
}

/** Invites people into the request's company, sends invitations again and takes them back. */
@Injectable()
export class Inviting {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly invitations: PendingInvitationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly seats: Seats,
    private readonly audit: CompanyAudit,
    private readonly mail: InvitationMail,
  ) {}

  /** Throws CONFLICT for one who is a member or invited already, LIMIT_REACHED where the plan has no seat left. */
  async invite({ email, name, role }: InviteEmployeeDto, companyName: string): Promise<Invited> {
    const made = await this.transaction.run(async () => {
      if (await this.memberships.presentByEmail(email)) throw new AppError('CONFLICT', 'Somebody with this e-mail is a member already');
      const invitation = makeInvitation({ companyId: this.transaction.companyId, email, name, role, invitedBy: await this.inviter() });
      if (!(await this.invitations.add(invitation))) throw new AppError('CONFLICT', 'Somebody with this e-mail is invited already');
      await this.seats.take(role);
      await this.audit.write('employee.invited', invitation.id, { email, role });
      return invitation;
    });
    return this.send(made.id, { ...made, to: made.email, companyName });
  }

  /** A new link for another 7 days; the earlier one no longer works. Throws NOT_FOUND. */
  async resend(id: string, companyName: string): Promise<Invited> {
    const letter = await this.transaction.run(async () => {
      const invitation = await this.invitations.byId(id);
      const { token, tokenHash } = makeInvitationToken(this.transaction.companyId);
      const expiresAt = invitationExpiry();
      if (!invitation || !(await this.invitations.renew(id, tokenHash, expiresAt))) throw notFound();
      await this.audit.write('invitation.resent', id, { email: invitation.email });
      return { to: invitation.email, name: invitation.name, companyName, invitedBy: invitation.invitedBy, token, expiresAt };
    });
    return this.send(id, letter);
  }

  /** The link no longer works and the seat is free again. Throws NOT_FOUND. */
  revoke(id: string): Promise<void> {
    return this.transaction.run(async () => {
      const invitation = await this.invitations.byId(id);
      if (!invitation || !(await this.invitations.revoke(id))) throw notFound();
      await this.memberships.removeWaiting(id);
      await this.seats.giveBack(invitation.role);
      await this.audit.write('invitation.revoked', id, { email: invitation.email });
    });
  }

  private async send(id: string, letter: InvitationLetter): Promise<Invited> {
    return { id, invitationUrl: await this.mail.send(letter) };
  }

  private async inviter(): Promise<string> {
    const { tenant, actor } = currentRequest();
    const member = tenant?.membershipId ? await this.memberships.byId(tenant.membershipId) : null;
    return member?.name ?? actor ?? 'An administrator';
  }
}
