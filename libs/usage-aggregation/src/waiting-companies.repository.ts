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
  resting: boolean;
  companies: number;
  lagSeconds: number;
}

const WAITING = /* sql */ `
SELECT company_id AS "companyId", resting, count(*) OVER ()::integer AS companies, max(lag) OVER ()::float8 AS "lagSeconds"
FROM (
  SELECT outbox.company_id, extract(epoch FROM now() - min(outbox.created_at)) AS lag,
    outbox.company_id = ANY($2::uuid[]) OR coalesce(min(zone.aggregated_at) > now() - make_interval(secs => $3::float8), false) AS resting
  FROM outbox LEFT JOIN aggregation_cursor AS zone ON zone.company_id = outbox.company_id GROUP BY outbox.company_id
) AS waiting
ORDER BY resting, lag DESC, company_id LIMIT $1`;

/** Companies whose days are not, or not all, computed in the zone that the company has now. */
const MOVED = /* sql */ `
SELECT company.company_id AS "companyId" FROM company JOIN aggregation_cursor AS zone ON zone.company_id = company.company_id
WHERE (zone.timezone IS DISTINCT FROM company.timezone OR zone.recompute_from IS NOT NULL) AND NOT company.company_id = ANY($2::uuid[])
ORDER BY company.company_id LIMIT $1`;

@Injectable()
export class WaitingCompaniesRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** At most `limit` companies; those in `pausing`, and those brought up to date in the last `restSeconds`, are counted but not listed. */
  async oldest(limit: number, pausing: readonly string[], restSeconds: number): Promise<Waiting> {
    const rows = await this.transaction.run((manager) => manager.query<Row[]>(WAITING, [limit, pausing, restSeconds]));
    return {
      companyIds: rows.filter((row) => !row.resting).map((row) => row.companyId),
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
