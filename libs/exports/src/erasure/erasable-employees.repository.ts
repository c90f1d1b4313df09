import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

export interface ErasableEmployee {
  readonly companyId: string;
  readonly employeeId: string;
}

/** Asked for a minute ago: what a tracker was storing at the moment of the removal is stored, or refused, by then. */
const DUE = /* sql */ `
SELECT company_id AS "companyId", employee_id AS "employeeId" FROM employee_erasure
WHERE done_at IS NULL AND requested_at <= now() - interval '1 minute' ORDER BY requested_at, employee_id`;

/** As `ept_jobs`: whose data shall go, and the function that takes it. Whether it may is the function's to ask. */
@Injectable()
export class ErasableEmployeesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  due(): Promise<ErasableEmployee[]> {
    return this.transaction.run((manager) => manager.query<ErasableEmployee[]>(DUE));
  }

  /** Takes at most so many rows and answers how many; 0: there is nothing (more) to erase. */
  async erase({ companyId, employeeId }: ErasableEmployee, portion: number): Promise<number> {
    const [row] = await this.transaction.run((manager) =>
      manager.query<{ taken: string }[]>('SELECT app_erase_employee($1, $2, $3) AS taken', [companyId, employeeId, portion]),
    );
    return Number(row?.taken ?? 0);
  }
}
