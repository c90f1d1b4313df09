import { Injectable } from '@nestjs/common';
import { AppError, notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PendingInvitationsRepository } from '../members/pending-invitations.repository.js';
import { EmployeeErasuresRepository, type ErasureState } from './employee-erasures.repository.js';

/** What is left of a person in the row that tasks, decisions and the audit refer to. */
const NOBODY = 'Erased person';
const addressOfNobody = (id: string): string => `${id}@erased.invalid`;

/**
 * Who asked for whose erasure, and that it is done; the erasing itself is the work of `exports`, which knows all tables.
 * Asked for in the transaction that audits it, so that nothing goes of which the audit does not tell.
 */
@Injectable()
export class EmployeeErasures {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly erasures: EmployeeErasuresRepository,
    private readonly memberships: MembershipsRepository,
    private readonly invitations: PendingInvitationsRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** Asking again changes nothing. Throws NOT_FOUND, and CONFLICT for one who is (still) a member or invited. */
  request(employeeId: string): Promise<ErasureState> {
    return this.transaction.run(async () => {
      const member = await this.memberships.lock(employeeId);
      if (member?.status === 'INVITED' || (!member && (await this.invitations.byId(employeeId)))) throw conflict('This person has not accepted the invitation yet: nothing is recorded of them');
      if (!member) throw notFound();
      if (member.status !== 'REMOVED') throw conflict('This person is still a member: remove them, then what was recorded can be erased');
      return this.ask(employeeId);
    });
  }

  /** Of one whom this transaction has removed. */
  async ask(employeeId: string): Promise<ErasureState> {
    const known = await this.erasures.last(employeeId);
    if (known) return known;
    await this.erasures.add(employeeId);
    await this.audit.write('employee.erasure-requested', employeeId);
    const added = await this.erasures.last(employeeId);
    if (!added) throw new Error('Only who was removed is erased');
    return added;
  }

  /** Whether there is something to erase: a request that waits, of somebody who is not a member again. Inside the company's transaction. */
  async stands(employeeId: string): Promise<boolean> {
    const last = await this.erasures.last(employeeId);
    return last !== null && last.doneAt === null;
  }

  /**
   * For the job that has taken everything else: takes the name too. Inside its transaction. False where nothing waits, or
   * where the person is a member again, whose name nobody takes.
   */
  async finish(employeeId: string): Promise<boolean> {
    if (!(await this.erasures.lockWaiting(employeeId))) return false;
    if ((await this.memberships.lock(employeeId))?.status !== 'REMOVED') return false;
    await this.erasures.end(employeeId);
    await this.memberships.rename(employeeId, NOBODY, addressOfNobody(employeeId));
    await this.audit.writeAsService('employee.erased', employeeId);
    return true;
  }
}

const conflict = (message: string): AppError => new AppError('CONFLICT', message);
