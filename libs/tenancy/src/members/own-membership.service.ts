import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { AppError, currentRequest, forbidden, notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import type { HandOverDto } from './dto/hand-over.dto.js';
import { isActiveAdmin } from './active-admin.js';
import { type LockedMember, MembershipsRepository } from './memberships.repository.js';
import { Seats } from './seats.service.js';

/**
 * What people do with their own membership: leave, and hand the admin's role over. Promises what `MemberChanges` does, by
 * the same locks: a company never loses its last active ADMIN, whatever happens at the same time.
 */
@Injectable()
export class OwnMembership {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly memberships: MembershipsRepository,
    private readonly seats: Seats,
    private readonly audit: CompanyAudit,
  ) {}

  /**
   * As a removal by an admin: the seat is free again, web and trackers are out at once, what was recorded stays. Throws
   * CONFLICT for the last active admin.
   */
  leave(): Promise<void> {
    return this.transaction.run(async () => {
      const id = callerId();
      const { admins, member } = await this.lock(id);
      // Who was removed or suspended while waiting for the locks.
      if (member?.status !== 'ACTIVE') throw forbidden();
      if (isActiveAdmin(member) && admins.length === 1) throw conflict('You are the last active admin of this company: make somebody else an admin before you leave');
      await this.seats.giveBack(member.role);
      await this.memberships.remove(id);
      await this.audit.write('employee.left', id, { email: member.email, role: member.role });
    });
  }

  /**
   * Somebody else becomes an admin and the caller is none any more: both or neither. Throws NOT_FOUND, CONFLICT for who is
   * not an active member or is the caller, LIMIT_REACHED where the roles need a seat more than before and the plan has none.
   */
  handOver({ employeeId, role }: HandOverDto): Promise<void> {
    return this.transaction.run(async () => {
      const id = callerId();
      if (employeeId === id) throw conflict('You are an admin already: choose somebody else');
      const { admins, member: successor } = await this.lock(employeeId);
      const caller = admins.find((admin) => admin.id === id);
      // Who was demoted while waiting for the locks has nothing to hand over any more.
      if (!caller) throw forbidden();
      if (!successor) throw notFound();
      if (successor.status !== 'ACTIVE') throw conflict('Only an active member can become an admin in your place');
      // The caller first: a seat that this frees is there for the successor.
      await this.become(caller, role);
      await this.become(successor, 'ADMIN');
    });
  }

  private async lock(id: string): Promise<{ member: LockedMember | undefined; admins: LockedMember[] }> {
    const rows = await this.memberships.lockWithAdmins(id);
    return { member: rows.find((row) => row.id === id), admins: rows.filter(isActiveAdmin) };
  }

  private async become(member: LockedMember, role: Role): Promise<void> {
    if (member.role === role) return;
    await this.seats.move(member.role, role);
    await this.memberships.change(member.id, { name: member.name, role, status: member.status });
    await this.audit.write('employee.changed', member.id, { role: { from: member.role, to: role } });
  }
}

function callerId(): string {
  const id = currentRequest().tenant?.membershipId;
  if (!id) throw forbidden();
  return id;
}

const conflict = (message: string): AppError => new AppError('CONFLICT', message);
