import { Injectable } from '@nestjs/common';
import { JobsTransaction, TenantTransaction } from '#platform';

/** A company in whose zone it is Monday morning, or later on Monday. */
export interface WeeklyCompany {
  readonly companyId: string;
  /** The Monday of the week that is over, `YYYY-MM-DD`. */
  readonly week: string;
}

const FROM_HOUR = 6;

/** Later than Monday nobody waits for it: after a day of standstill the week is left out. */
const DUE = /* sql */ `
SELECT company_id AS "companyId", (($1::timestamptz AT TIME ZONE timezone)::date - 7)::text AS week FROM company
WHERE extract(isodow FROM $1::timestamptz AT TIME ZONE timezone) = 1 AND extract(hour FROM $1::timestamptz AT TIME ZONE timezone) >= ${FROM_HOUR}
  AND app_servable(status, trial_ends_at, subscription_expires_at)
ORDER BY company_id`;

const CLAIM = 'INSERT INTO weekly_report (company_id, week) VALUES ($1, $2::date) ON CONFLICT DO NOTHING RETURNING week';

@Injectable()
export class WeeklyCompaniesRepository {
  constructor(
    private readonly jobs: JobsTransaction,
    private readonly transaction: TenantTransaction,
  ) {}

  due(now: Date): Promise<WeeklyCompany[]> {
    return this.jobs.run((manager) => manager.query<WeeklyCompany[]>(DUE, [now]));
  }

  /** In the company's transaction: whether nobody has reported on this week yet; nobody else will once it is committed. */
  async claim(week: string): Promise<boolean> {
    return (await this.transaction.manager.query<unknown[]>(CLAIM, [this.transaction.companyId, week])).length === 1;
  }
}
