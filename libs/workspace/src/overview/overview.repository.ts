import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { inTeam, startOfWeek } from '#tenancy';

export interface PersonFigures {
  readonly id: string;
  readonly name: string;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly todayActive: number;
  readonly todayIdle: number;
  readonly weekActive: number;
  readonly weekIdle: number;
}

export interface DayFigures {
  readonly day: string;
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  /** People with any time on that day. */
  readonly people: number;
}

export interface ItemFigures {
  readonly name: string;
  readonly todaySeconds: number;
  readonly weekSeconds: number;
}

export interface Calendar {
  readonly timezone: string;
  readonly today: string;
  /** The first day of the company's week. */
  readonly weekFrom: string;
}

const TOPS = 8;

const CALENDAR = /* sql */ `
SELECT c.timezone, d.today::text AS today, ${startOfWeek('d.today')}::text AS "weekFrom"
FROM company c CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.timezone)::date AS today) AS d WHERE c.company_id = $1`;

/** `$2` the first day of the week, `$3` today, `$4` the team. Who is no longer a member is shown as long as the week has time of theirs. */
const PEOPLE = /* sql */ `
SELECT m.id, m.name, CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS team,
  coalesce(w.today_active, 0) AS "todayActive", coalesce(w.today_idle, 0) AS "todayIdle",
  coalesce(w.week_active, 0) AS "weekActive", coalesce(w.week_idle, 0) AS "weekIdle"
FROM membership m
LEFT JOIN (
  SELECT u.employee_id,
    (sum(u.active_seconds) FILTER (WHERE u.day = $3::date))::integer AS today_active, (sum(u.idle_seconds) FILTER (WHERE u.day = $3::date))::integer AS today_idle,
    sum(u.active_seconds)::integer AS week_active, sum(u.idle_seconds)::integer AS week_idle
  FROM employee_usage_daily u WHERE u.company_id = $1 AND u.day BETWEEN $2::date AND $3::date GROUP BY u.employee_id
) AS w ON w.employee_id = m.id
LEFT JOIN team_member tm ON tm.company_id = $1 AND tm.employee_id = m.id
LEFT JOIN team t ON t.company_id = $1 AND t.id = tm.team_id
WHERE m.company_id = $1 AND m.status <> 'INVITED' AND (w.employee_id IS NOT NULL OR (m.status = 'ACTIVE' AND m.role <> 'VIEWER')) AND ${inTeam('m.id', '$4')}
ORDER BY coalesce(w.week_active, 0) + coalesce(w.week_idle, 0) DESC, lower(m.name), m.id`;

const DAYS = /* sql */ `
SELECT d.day::date::text AS day, coalesce(s.active, 0)::integer AS "activeSeconds", coalesce(s.idle, 0)::integer AS "idleSeconds", coalesce(s.people, 0)::integer AS people
FROM generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') AS d (day)
LEFT JOIN (
  SELECT u.day, sum(u.active_seconds) AS active, sum(u.idle_seconds) AS idle, count(*) FILTER (WHERE u.active_seconds + u.idle_seconds > 0) AS people
  FROM employee_usage_daily u WHERE u.company_id = $1 AND u.day BETWEEN $2::date AND $3::date AND ${inTeam('u.employee_id', '$4')} GROUP BY u.day
) AS s ON s.day = d.day::date
ORDER BY d.day`;

/** The longest of the week and those of today, each once. `key` is what one item is known by, whatever way it is written. */
function tops(table: string, name: string, key: string, whose: string): string {
  return /* sql */ `
WITH sums AS (
  SELECT min(i.${name}) AS name, sum(i.seconds)::float8 AS week, coalesce(sum(i.seconds) FILTER (WHERE i.day = $3::date), 0)::float8 AS today
  FROM ${table} i WHERE i.company_id = $1 AND i.day BETWEEN $2::date AND $3::date AND ${whose} GROUP BY i.${key}
), placed AS (
  SELECT name, week, today, row_number() OVER (ORDER BY week DESC, name) AS by_week, row_number() OVER (ORDER BY today DESC, name) AS by_today FROM sums
)
SELECT name, today AS "todaySeconds", week AS "weekSeconds" FROM placed WHERE by_week <= ${TOPS} OR (by_today <= ${TOPS} AND today > 0) ORDER BY by_week`;
}
/** Of everybody the company's own days know it: a row an item and day, not one for each employee. */
const OF_EVERYBODY = '$4::uuid IS NULL';
const APPLICATIONS = tops('company_application_daily', 'app', 'app_key', OF_EVERYBODY);
const WEBSITES = tops('company_website_daily', 'domain', 'domain', OF_EVERYBODY);
const APPLICATIONS_OF_TEAM = tops('employee_application_daily', 'app', 'app_key', inTeam('i.employee_id', '$4'));
const WEBSITES_OF_TEAM = tops('employee_website_daily', 'domain', 'domain', inTeam('i.employee_id', '$4'));

/** Reads employee days and item days, no recorded row. Inside a tenant transaction. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  async calendar(): Promise<Calendar> {
    const [calendar] = await this.transaction.manager.query<Calendar[]>(CALENDAR, [this.transaction.companyId]);
    if (!calendar) throw new Error('A company always has a time zone');
    return calendar;
  }

  people(calendar: Calendar, team: string | null): Promise<PersonFigures[]> {
    return this.ask<PersonFigures>(PEOPLE, calendar, team);
  }

  days(calendar: Calendar, team: string | null): Promise<DayFigures[]> {
    return this.ask<DayFigures>(DAYS, calendar, team);
  }

  applications(calendar: Calendar, team: string | null): Promise<ItemFigures[]> {
    return this.ask<ItemFigures>(team === null ? APPLICATIONS : APPLICATIONS_OF_TEAM, calendar, team);
  }

  websites(calendar: Calendar, team: string | null): Promise<ItemFigures[]> {
    return this.ask<ItemFigures>(team === null ? WEBSITES : WEBSITES_OF_TEAM, calendar, team);
  }

  private ask<R>(sql: string, { weekFrom, today }: Calendar, team: string | null): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, weekFrom, today, team]);
  }
}
