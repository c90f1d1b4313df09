import { Injectable } from '@nestjs/common';
import { JobsTransaction } from '#platform';

/** What `ept_jobs` may know of the outbox: whose rows wait since when. */
export interface Waiting {
  /** The companies that have waited longest, oldest first, as many as were asked for. */
  readonly companyIds: readonly string[];
  /** All companies that have something waiting. */
  readonly companies: number;
  /** Age of the oldest row, by the database's clock. */
  readonly lagSeconds: number;
}

interface Row {
  companyId: string;
  companies: number;
  lagSeconds: number;
}

const WAITING = /* sql */ `
SELECT company_id AS "companyId", count(*) OVER ()::integer AS companies,
  max(extract(epoch FROM now() - min(created_at))) OVER ()::float8 AS "lagSeconds"
FROM outbox GROUP BY company_id ORDER BY company_id = ANY($2::uuid[]), min(created_at), company_id LIMIT $1`;

/** Companies whose days are not, or not all, computed in the zone that the company has now. */
const MOVED = /* sql */ `
SELECT company.company_id AS "companyId" FROM company JOIN aggregation_cursor AS zone ON zone.company_id = company.company_id
WHERE (zone.timezone IS DISTINCT FROM company.timezone OR zone.recompute_from IS NOT NULL) AND NOT company.company_id = ANY($2::uuid[])
ORDER BY company.company_id LIMIT $1`;

@Injectable()
export class WaitingCompaniesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** At most `limit` companies; those in `pausing` are counted but not listed. */
  async oldest(limit: number, pausing: readonly string[]): Promise<Waiting> {
    const rows = await this.transaction.run((manager) => manager.query<Row[]>(WAITING, [limit, pausing]));
    const paused = new Set(pausing);
    return {
      companyIds: rows.map((row) => row.companyId).filter((companyId) => !paused.has(companyId)),
      companies: rows[0]?.companies ?? 0,
      lagSeconds: Math.max(0, rows[0]?.lagSeconds ?? 0),
    };
  }

  /** At most `limit` companies whose days have to be computed anew in another time zone, without those in `pausing`. */
  async moved(limit: number, pausing: readonly string[]): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<Pick<Row, 'companyId'>[]>(MOVED, [limit, pausing]));
    return rows.map((row) => row.companyId);
  }
}
