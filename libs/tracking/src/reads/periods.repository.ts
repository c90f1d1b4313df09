import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { PERIOD_DEFAULT_DAYS } from '../domain/calendar-date.js';

/** Whole days of a company's time zone as instants: `startsAt` included, `endsAt` not. */
export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The same as calendar days, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

@Injectable()
export class PeriodsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Days begin where the company's zone says, in SQL as everywhere else: one of 23 or 25 hours is one day. Inside its transaction. */
  async resolve(from: string | null, to: string | null): Promise<Period> {
    const [period] = await this.transaction.manager.query<Period[]>(
      `WITH asked AS (SELECT timezone, coalesce($3::date, (now() AT TIME ZONE timezone)::date) AS last FROM company WHERE company_id = $1),
         bounds AS (SELECT timezone, coalesce($2::date, last - ${PERIOD_DEFAULT_DAYS - 1}) AS first, last FROM asked)
       SELECT first::timestamp AT TIME ZONE timezone AS "startsAt", (last + 1)::timestamp AT TIME ZONE timezone AS "endsAt",
         first::text AS "from", last::text AS "to", last - first + 1 AS days
       FROM bounds`,
      [this.transaction.companyId, from, to],
    );
    if (!period) throw new Error('The company of this transaction is not there');
    return period;
  }
}
