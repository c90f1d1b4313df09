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

  /** Days begin where the zone says, in SQL as everywhere else: one of 23 or 25 hours is one day. */
  async resolve(timezone: string, from: string | null, to: string | null): Promise<Period> {
    const [period] = await this.transaction.manager.query<Period[]>(
      `WITH asked AS (SELECT coalesce($3::date, (now() AT TIME ZONE $1::text)::date) AS last),
         bounds AS (SELECT coalesce($2::date, last - ${PERIOD_DEFAULT_DAYS - 1}) AS first, last FROM asked)
       SELECT first::timestamp AT TIME ZONE $1::text AS "startsAt", (last + 1)::timestamp AT TIME ZONE $1::text AS "endsAt",
         first::text AS "from", last::text AS "to", last - first + 1 AS days
       FROM bounds`,
      [timezone, from, to],
    );
    if (!period) throw new Error('A SELECT without FROM answers one row');
    return period;
  }
}
