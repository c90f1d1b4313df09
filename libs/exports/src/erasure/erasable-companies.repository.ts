import { Injectable } from '@nestjs/common';
import { CANCELLED_KEPT_DAYS } from '#contracts';
import { JobsTransaction } from '#platform';

/** Some minutes late: from the end of the days on nobody may reactivate it, and whoever was at it in that moment has committed by then. */
const DUE = /* sql */ `
SELECT company_id AS id FROM company
WHERE status = 'CANCELLED' AND cancelled_at <= now() - interval '${CANCELLED_KEPT_DAYS} days 5 minutes' AND erased_at IS NULL ORDER BY cancelled_at, company_id`;

@Injectable()
export class ErasableCompaniesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Cancelled so long ago that they cannot be reactivated, and not erased yet. */
  async due(): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>(DUE));
    return rows.map(({ id }) => id);
  }

  /** Takes at most so many rows and answers how many; 0: there is nothing (more) to erase. */
  async erase(companyId: string, portion: number): Promise<number> {
    const [row] = await this.transaction.run((manager) => manager.query<{ taken: string }[]>('SELECT app_erase_company($1, $2) AS taken', [companyId, portion]));
    return Number(row?.taken ?? 0);
  }
}
