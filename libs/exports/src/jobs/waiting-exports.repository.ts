import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

export interface WaitingExport {
  readonly companyId: string;
  readonly id: string;
}

/** As `ept_jobs`: which, and nothing of what or whose. */
@Injectable()
export class WaitingExportsRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Whoever asked first comes first. One that runs is listed too: its process may have died. */
  waiting(limit: number): Promise<WaitingExport[]> {
    return this.transaction.run((manager) =>
      manager.query<WaitingExport[]>(`SELECT company_id AS "companyId", id FROM data_export WHERE state IN ('REQUESTED', 'RUNNING') ORDER BY requested_at, id LIMIT $1`, [limit]),
    );
  }

  /** Companies that ever asked for one; where somebody was erased, the row of theirs is gone and a broken-off file may be left. */
  async companies(): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>('SELECT company_id AS id FROM data_export UNION SELECT company_id FROM employee_erasure ORDER BY 1'));
    return rows.map(({ id }) => id);
  }
}
