import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';

const END = `CASE c.status WHEN 'TRIAL' THEN c.trial_ends_at ELSE c.subscription_expires_at END`;

const DUE = `SELECT c.company_id AS id FROM company c
  WHERE c.status IN ('TRIAL', 'ACTIVE') AND ${END} <= now()
    AND NOT EXISTS (SELECT FROM subscription s WHERE s.company_id = c.company_id AND s.event = 'EXPIRED' AND s.expires_at = ${END})
  ORDER BY ${END}, c.company_id LIMIT $1`;

/** Ends that have passed and that no row tells of yet. */
@Injectable()
export class DueExpiriesRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** The first to end first. */
  async list(limit: number): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>(DUE, [limit]));
    return rows.map(({ id }) => id);
  }

  /** The end to the microsecond, as PostgreSQL writes it. Asked while the company is locked. */
  async exactEnd(companyId: string): Promise<string> {
    const [row] = await this.transaction.manager.query<{ due: string }[]>(`SELECT (${END})::text AS due FROM company c WHERE c.company_id = $1`, [companyId]);
    if (!row) throw new Error('The company is gone');
    return row.due;
  }

  /** Asked while the company is locked. */
  async isMarked(companyId: string, end: Date): Promise<boolean> {
    const sql = `SELECT FROM subscription WHERE company_id = $1 AND event = 'EXPIRED' AND expires_at = $2`;
    return (await this.transaction.manager.query<unknown[]>(sql, [companyId, end])).length > 0;
  }
}
