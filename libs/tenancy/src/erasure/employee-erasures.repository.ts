import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TenantRepository, TenantTransaction } from '#platform';
import { EmployeeErasure } from './employee-erasure.entity.js';

export type ErasureState = Pick<EmployeeErasure, 'requestedAt' | 'doneAt'>;

/** The erasure that somebody's last removal led to: what was erased before they came back is another story. */
export const LAST_ERASURE = (employee: string): string => /* sql */ `
  SELECT e.requested_at, e.done_at FROM employee_erasure e JOIN membership gone ON gone.company_id = $1 AND gone.id = e.employee_id
  WHERE e.company_id = $1 AND e.employee_id = ${employee} AND gone.status = 'REMOVED' AND e.requested_at >= coalesce(gone.removed_at, '-infinity')
  ORDER BY e.requested_at DESC LIMIT 1`;

/** Whoever adds one holds the lock of the membership; who ends one that of the request, and then that of the membership, as `app_erase_employee` does. */
@Injectable()
export class EmployeeErasuresRepository extends TenantRepository<EmployeeErasure> {
  constructor(transaction: TenantTransaction) {
    super(transaction, EmployeeErasure);
  }

  async last(employeeId: string): Promise<ErasureState | null> {
    const [row] = await this.query<ErasureState>(`SELECT last.requested_at AS "requestedAt", last.done_at AS "doneAt" FROM (${LAST_ERASURE('$2')}) AS last`, [employeeId]);
    return row ?? null;
  }

  async add(employeeId: string): Promise<void> {
    await this.query('INSERT INTO employee_erasure (company_id, id, employee_id) VALUES ($1, $2, $3)', [uuidv7(), employeeId]);
  }

  /** Until the transaction ends. False where none waits (any more). */
  async lockWaiting(employeeId: string): Promise<boolean> {
    const rows = await this.query('SELECT id FROM employee_erasure WHERE company_id = $1 AND employee_id = $2 AND done_at IS NULL FOR UPDATE', [employeeId]);
    return rows.length > 0;
  }

  async end(employeeId: string): Promise<void> {
    await this.query('UPDATE employee_erasure SET done_at = now() WHERE company_id = $1 AND employee_id = $2 AND done_at IS NULL', [employeeId]);
  }
}
