import { Injectable } from '@nestjs/common';
import { AppError, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { type EmployeeRow, EmployeesRepository } from './employees.repository.js';
import { type MadeInvitation, makeInvitation } from './make-invitation.js';
import type { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import { PendingInvitationsRepository } from './pending-invitations.repository.js';
import { Seats } from './seats.service.js';

export type Invitee = InviteEmployeeDto & { readonly id: string };

/** Invites many people at once into the company of the context: all of them, or nobody. Mails are for the caller to send, after it. */
@Injectable()
export class BulkInviting {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly employees: EmployeesRepository,
    private readonly invitations: PendingInvitationsRepository,
    private readonly seats: Seats,
    private readonly audit: CompanyAudit,
  ) {}

  /** Everybody who is or was a member or is invited. */
  everybody(): Promise<EmployeeRow[]> {
    return this.transaction.run(() => this.employees.everybody());
  }

  /** Throws LIMIT_REACHED where the plan has too few seats, CONFLICT for one who is invited already. */
  inviteAll(people: readonly Invitee[], invitedBy: string): Promise<MadeInvitation[]> {
    return this.transaction.run(async () => {
      const made = people.map((person) => makeInvitation({ ...person, companyId: this.transaction.companyId, invitedBy }));
      for (const invitation of made) {
        const { id, email, role } = invitation;
        if (!(await this.invitations.add(invitation))) throw new AppError('CONFLICT', `Somebody with the e-mail ${email} is invited already`);
        await this.seats.take(role);
        await this.audit.write('employee.invited', id, { email, role });
      }
      return made;
    });
  }
}
