import { Injectable } from '@nestjs/common';
import { AppError, currentRequest, forbidden, notFound, TenantTransaction } from '#platform';
import type { AuditDetails } from '../audit/company-audit-entry.entity.js';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { EmployeeErasures } from '../erasure/employee-erasures.service.js';
import { isActiveAdmin } from './active-admin.js';
import type { ChangeEmployeeDto } from './dto/change-employee.dto.js';
import type { RecordedChoice } from './dto/remove-employee.dto.js';
import { type LockedMember, MembershipsRepository } from './memberships.repository.js';
import { PendingInvitationsRepository } from './pending-invitations.repository.js';
import { Seats } from './seats.service.js';

const CHANGEABLE = ['name', 'role', 'status'] as const;

/**
 * Changes and removes members of the request's company. Promises, also for changes at the same time:
 * 1. A company never loses its last active ADMIN: who takes one away holds the locks of all of them.
 * 2. Only an active ADMIN changes anybody, as of the moment when the locks were got.
 * 3. Seats follow the role in the same transaction.
 */
@Injectable()
export class MemberChanges {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly memberships: MembershipsRepository,
    private readonly invitations: PendingInvitationsRepository,
    private readonly seats: Seats,
    private readonly audit: CompanyAudit,
    private readonly erasures: EmployeeErasures,
  ) {}

  /**
   * Throws NOT_FOUND, CONFLICT for the last admin and for one who is invited or removed, LIMIT_REACHED where the new role
   * needs a seat that the plan does not have. What is the same as before is not a change.
   */
  change(id: string, wanted: ChangeEmployeeDto): Promise<void> {
    return this.transaction.run(async () => {
      const { member, admins } = await this.lock(id);
      const after = { ...member, ...sent(wanted) };
      const details = difference(member, after);
      if (!details) return;
      mayChange(member, after, admins);
      await this.seats.move(member.role, after.role);
      await this.memberships.change(id, { name: after.name, role: after.role, status: after.status });
      await this.audit.write('employee.changed', id, details);
    });
  }

  /** The seat is free again; what was recorded stays, or its erasure is asked for. Throws NOT_FOUND, and CONFLICT as `change`. */
  remove(id: string, recorded: RecordedChoice): Promise<void> {
    return this.transaction.run(async () => {
      const { member, admins } = await this.lock(id);
      mayChange(member, { ...member, status: 'REMOVED' }, admins);
      await this.seats.giveBack(member.role);
      await this.memberships.remove(id);
      // Who is to be erased is not named anew where nothing is ever erased.
      await this.audit.write('employee.removed', id, recorded === 'ERASE' ? { role: member.role } : { email: member.email, role: member.role });
      if (recorded === 'ERASE') await this.erasures.ask(id);
    });
  }

  private async lock(id: string): Promise<{ member: LockedMember; admins: LockedMember[] }> {
    const rows = await this.memberships.lockWithAdmins(id);
    const member = rows.find((row) => row.id === id);
    if (member?.status === 'INVITED' || (!member && (await this.invitations.byId(id)))) throw conflict('This person has not accepted the invitation yet: it can be taken back');
    if (!member) throw notFound();
    if (member.status === 'REMOVED') throw conflict('This person is not a member any more: invite them again');
    return { member, admins: rows.filter(isActiveAdmin) };
  }
}

function mayChange(before: LockedMember, after: LockedMember, admins: readonly LockedMember[]): void {
  if (isActiveAdmin(before) && !isActiveAdmin(after) && admins.length === 1) throw conflict('A company needs an active admin, and this is the last one');
  const caller = currentRequest().tenant?.membershipId;
  // Who was demoted while waiting for the locks has nothing to say any more.
  if (caller && !admins.some((admin) => admin.id === caller)) throw forbidden();
}

function difference(before: LockedMember, after: LockedMember): AuditDetails | null {
  const changed = CHANGEABLE.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}

/** Without the properties that were not sent, which are there as undefined. */
function sent(wanted: ChangeEmployeeDto): Partial<Pick<LockedMember, (typeof CHANGEABLE)[number]>> {
  return Object.fromEntries(CHANGEABLE.filter((field) => wanted[field] !== undefined).map((field) => [field, wanted[field]]));
}

const conflict = (message: string): AppError => new AppError('CONFLICT', message);
