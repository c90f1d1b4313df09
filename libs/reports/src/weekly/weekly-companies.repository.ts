import { Injectable } from '@nestjs/common';
import { JobsTransaction, TenantTransaction } from '#platform';
import { startOfWeek } from '#tenancy';

/** A company in whose zone a day has begun on which a week may begin. */
export interface WeeklyCompany {
  readonly companyId: string;
  /** That day, `YYYY-MM-DD`. */
  readonly today: string;
}

const FROM_HOUR = 6;

/**
 * Which day a company's weeks begin on is the company's to read, and so asked by `claim`: here are all of whom it is Monday,
 * Saturday or Sunday. A day later nobody waits for it: after a day of standstill the week is left out.
 */
const DUE = /* sql */ `
SELECT company_id AS "companyId", ($1::timestamptz AT TIME ZONE timezone)::date::text AS today FROM company
WHERE extract(isodow FROM $1::timestamptz AT TIME ZONE timezone) IN (1, 6, 7) AND extract(hour FROM $1::timestamptz AT TIME ZONE timezone) >= ${FROM_HOUR}
  AND app_servable(status, trial_ends_at, subscription_expires_at)
ORDER BY company_id`;

/** Where the first day has just been moved, a week most of which has been reported on is left out too. */
const CLAIM = /* sql */ `
INSERT INTO weekly_report (company_id, week)
SELECT $1, $2::date - 7 WHERE ${startOfWeek('$2::date')} = $2::date
  AND NOT EXISTS (SELECT FROM weekly_report w WHERE w.company_id = $1 AND w.week BETWEEN $2::date - 10 AND $2::date - 4)
ON CONFLICT DO NOTHING RETURNING week::text`;

@Injectable()
export class WeeklyCompaniesRepository {
  constructor(
    private readonly jobs: JobsTransaction,
    private readonly transaction: TenantTransaction,
  ) {}

  due(now: Date): Promise<WeeklyCompany[]> {
    return this.jobs.run((manager) => manager.query<WeeklyCompany[]>(DUE, [now]));
  }

  /**
   * In the company's transaction: the first day of the week that is over, where one of the company's weeks begins today and
   * nobody has reported on the last one yet. Nobody else will, once it is committed.
   */
  async claim(today: string): Promise<string | null> {
    const [claimed] = await this.transaction.manager.query<{ week: string }[]>(CLAIM, [this.transaction.companyId, today]);
    return claimed?.week ?? null;
  }
}
