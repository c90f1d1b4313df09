import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';

/** How much the largest companies on a plan use, and how many are above what is asked about. */
export interface PlanUse {
  readonly maxSeats: number;
  readonly companiesAboveSeats: number;
  readonly maxStorageMb: number;
  readonly companiesAboveStorage: number;
}

const USE = `SELECT coalesce(max(seats), 0) AS "maxSeats", (count(*) FILTER (WHERE seats > $2))::int AS "companiesAboveSeats",
    coalesce(max(stored), 0)::float8 AS "maxStorageMb", (count(*) FILTER (WHERE stored > $3))::int AS "companiesAboveStorage"
  FROM (SELECT coalesce(s.used, 0) AS seats,
      coalesce((SELECT u.storage_mb FROM company_usage_daily u WHERE u.company_id = c.company_id ORDER BY u.day DESC LIMIT 1), 0) AS stored
    FROM company c LEFT JOIN company_seats s ON s.company_id = c.company_id
    WHERE c.plan_code = $1 AND c.status <> 'CANCELLED') used`;

const COMPANIES = 'SELECT plan_code AS code, count(*)::int AS companies FROM company GROUP BY plan_code';

@Injectable()
export class PlanUseRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Of all companies on the plan that are not cancelled. Storage is that of the latest usage day. */
  async above(code: string, seats: number, storageMb: number): Promise<PlanUse> {
    const [use] = await this.transaction.manager.query<[PlanUse]>(USE, [code, seats, storageMb]);
    return use;
  }

  /** How many companies are on each plan, whatever their state; plans without any are absent. */
  async companies(): Promise<Map<string, number>> {
    const rows = await this.transaction.manager.query<{ code: string; companies: number }[]>(COMPANIES);
    return new Map(rows.map(({ code, companies }) => [code, companies]));
  }
}
