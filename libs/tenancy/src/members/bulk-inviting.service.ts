import { Injectable } from '@nestjs/common';
import { AppError, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { type EmployeeRow, EmployeesRepository } from './employees.repository.js';
import { InvitationMail } from './invitation-mail.service.js';
import { type MadeInvitation, makeInvitation } from './make-invitation.js';
import type { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import { PendingInvitationsRepository } from './pending-invitations.repository.js';
import { Seats } from './seats.service.js';

export type Invitee = InviteEmployeeDto & { readonly id: string };
export type MailedInvitation = MadeInvitation & { readonly invitationUrl: string };

/** Invites many people at once into the company of the context: all of them, or nobody, each with their mail. */
@Injectable()
export class BulkInviting {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly employees: EmployeesRepository,
    private readonly invitations: PendingInvitationsRepository,
    private readonly seats: Seats,
    private readonly audit: CompanyAudit,
    private readonly mail: InvitationMail,
  ) {}

  /** Everybody who is or was a member or is invited. */
  everybody(): Promise<EmployeeRow[]> {
    return this.transaction.run(() => this.employees.everybody());
  }

  /** Throws LIMIT_REACHED where the plan has too few seats, CONFLICT for one who is invited already. */
  inviteAll(people: readonly Invitee[], invitedBy: string, companyName: string): Promise<MailedInvitation[]> {
    return this.transaction.run(async () => {
      const made: MailedInvitation[] = [];
      for (const person of people) {
        const invitation = makeInvitation({ ...person, companyId: this.transaction.companyId, invitedBy });
        const { id, email, role } = invitation;
        await this.seats.take(role);
        if (!(await this.invitations.add(invitation))) throw new AppError('CONFLICT', `Somebody with the e-mail ${email} is invited already`);
        await this.audit.write('employee.invited', id, { email, role });
        made.push({ ...invitation, invitationUrl: await this.mail.invite(this.transaction, { ...invitation, to: email, companyName }) });
      }
      return made;
    });
  }
}
