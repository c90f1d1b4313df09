import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { inTeam } from '#tenancy';
import type { TimeByHand } from '../domain/cost-tally.js';
import type { Days } from '../domain/period.js';
import { contains } from '../sheets/like-pattern.js';
import type { CostFilter } from './worked-days.repository.js';

/** What is in no other currency, and whether anything is. */
export interface CostSum {
  /** The employee's id, or the day `YYYY-MM-DD`. */
  readonly key: string;
  /** Null: nothing in the currency asked for. */
  readonly amount: number | null;
  readonly leftOut: boolean;
}

/** Of the period from `$2` to `$3` those that are asked for. */
const DAYS = 'unnest($8::date[], $9::date[]) AS days (first, last)';
const KEYS = { employee: 'employee_id', day: 'day' } as const;

/**
 * As `rateOn` and `dayCost` say, which tests compare it with: of rates for one day the one that was set later counts, until the
 * day before the next one; each employee's day is rounded half up by itself. `$4` is an employee, `$5` a team, `$6` a search,
 * `$7` the currency. Days of people are read as they are kept and not grouped: those with time by hand, which are few, are
 * added to them.
 */
const costs = (key: string): string => /* sql */ `
WITH latest AS (
  SELECT DISTINCT ON (employee_id, valid_from) employee_id, valid_from, amount, currency FROM employee_rate
  WHERE company_id = $1 AND valid_from <= $3::date AND ($4::uuid IS NULL OR employee_id = $4) ORDER BY employee_id, valid_from, set_at DESC
), rates AS MATERIALIZED (
  SELECT r.employee_id, r.valid_from, r.until, r.amount::bigint AS amount, r.currency = $7 AS same
  FROM (SELECT *, coalesce(lead(valid_from) OVER (PARTITION BY employee_id ORDER BY valid_from), 'infinity') AS until FROM latest) AS r
  JOIN membership p ON p.company_id = $1 AND p.id = r.employee_id AND p.status <> 'INVITED'
  WHERE r.amount IS NOT NULL AND r.until > $2::date AND ${inTeam('p.id', '$5')} AND ($6::text IS NULL OR p.name ILIKE $6 OR p.email ILIKE $6)
), manual AS MATERIALIZED (
  SELECT m.employee_id, m.day, sum(m.seconds)::integer AS seconds FROM ${DAYS} JOIN manual_day m ON m.company_id = $1 AND m.day BETWEEN days.first AND days.last
  WHERE $4::uuid IS NULL OR m.employee_id = $4 GROUP BY m.employee_id, m.day
), worked AS (
  SELECT u.employee_id, u.day, u.active_seconds + u.idle_seconds + coalesce(m.seconds, 0) AS seconds
  FROM ${DAYS} JOIN employee_usage_daily u ON u.company_id = $1 AND u.day BETWEEN days.first AND days.last
  LEFT JOIN manual m ON m.employee_id = u.employee_id AND m.day = u.day
  WHERE $4::uuid IS NULL OR u.employee_id = $4
  UNION ALL
  SELECT m.employee_id, m.day, m.seconds FROM manual m
  WHERE NOT EXISTS (SELECT FROM employee_usage_daily u WHERE u.company_id = $1 AND u.employee_id = m.employee_id AND u.day = m.day)
)
SELECT ${key}::text AS key, sum(cost)::float8 AS amount, count(cost) < count(*) AS "leftOut" FROM (
  SELECT w.employee_id, w.day, CASE WHEN r.same THEN (2 * greatest(0, w.seconds) * r.amount + 3600) / 7200 END AS cost
  FROM worked w JOIN rates r ON r.employee_id = w.employee_id AND w.day >= r.valid_from AND w.day < r.until
) AS c GROUP BY ${key}`;

const STATEMENTS = { employee: costs(KEYS.employee), day: costs(KEYS.day) };

const PEOPLE = /* sql */ `
SELECT p.id FROM membership p
WHERE p.company_id = $1 AND p.status <> 'INVITED' AND ($2::uuid IS NULL OR p.id = $2) AND ${inTeam('p.id', '$3')} AND ($4::text IS NULL OR p.name ILIKE $4 OR p.email ILIKE $4)`;

const MANUAL = /* sql */ `
SELECT m.employee_id AS "employeeId", m.day - $5::date AS after, sum(m.seconds)::float8 AS seconds
FROM unnest($2::date[], $3::date[]) AS days (first, last) JOIN manual_day m ON m.company_id = $1 AND m.day BETWEEN days.first AND days.last
WHERE $4::uuid IS NULL OR m.employee_id = $4 GROUP BY m.employee_id, m.day`;

const RECORDED = /* sql */ `
SELECT u.employee_id AS "employeeId", u.day - $5::date AS after, u.active_seconds + u.idle_seconds AS seconds
FROM unnest($2::date[], $3::date[]) AS days (first, last) JOIN employee_usage_daily u ON u.company_id = $1 AND u.day BETWEEN days.first AND days.last
WHERE $4::uuid IS NULL OR u.employee_id = $4`;

/** What somebody's day has, by how many days it is after the filter's first. */
interface SecondsOfDay {
  readonly employeeId: string;
  readonly after: number;
  readonly seconds: number;
}

@Injectable()
export class CostSumsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Of these days, which are of the filter's period. What has no day with a rate is left out. */
  async sums({ from, to, employeeId, team, search }: CostFilter, by: keyof typeof KEYS, currency: string, days: readonly Days[]): Promise<CostSum[]> {
    if (days.length === 0) return [];
    return this.transaction.manager.query<CostSum[]>(STATEMENTS[by], [
      this.transaction.companyId, from, to, employeeId ?? null, team ?? null, search ? contains(search) : null, currency, days.map((each) => each.from), days.map((each) => each.to),
    ]);
  }

  /** Whose work the filter means. */
  async people({ employeeId, team, search }: CostFilter): Promise<Set<string>> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(PEOPLE, [this.transaction.companyId, employeeId ?? null, team ?? null, search ? contains(search) : null]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Seconds by hand on these days, by employee. */
  async manual(filter: CostFilter, days: readonly Days[]): Promise<Map<string, TimeByHand>> {
    const manual = new Map<string, TimeByHand>();
    for (const { employeeId, after, seconds } of await this.ofDays(MANUAL, filter, days)) {
      const own = manual.get(employeeId) ?? new Map<number, number>();
      manual.set(employeeId, own.set(after, seconds));
    }
    return manual;
  }

  /** Active and idle seconds together, of each employee and day. */
  recorded(filter: CostFilter, days: readonly Days[]): Promise<SecondsOfDay[]> {
    return this.ofDays(RECORDED, filter, days);
  }

  private async ofDays(sql: string, { from: first, employeeId }: CostFilter, days: readonly Days[]): Promise<SecondsOfDay[]> {
    if (days.length === 0) return [];
    const periods = [days.map(({ from }) => from), days.map(({ to }) => to)];
    return this.transaction.manager.query<SecondsOfDay[]>(sql, [this.transaction.companyId, ...periods, employeeId ?? null, first]);
  }
}
