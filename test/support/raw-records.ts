import { randomUUID } from 'node:crypto';
import type { Hands } from './database.js';
import { DEVICE, type Used } from './recorded-company.js';

/** What one employee recorded on one local day, and what that day is by the clock on the wall. */
export interface RawDay {
  readonly employee: string;
  readonly day: string;
  readonly minutes: { readonly at: string; readonly active: number; readonly idle: number }[];
  readonly applications: Used[];
  readonly websites: Used[];
  /** Minutes since midnight of the first minute with activity, and of the end of the last. */
  readonly first: number;
  readonly last: number;
}

export interface Raw {
  readonly days: RawDay[];
}

const APPLICATIONS = ['Editor', 'Edge case', 'Google Chrome', 'Ärger & Co', 'Terminal'];
const WEBSITES = ['www.example.com', 'games.example.com', 'wörk.test'];
const MINUTE = 60_000;

/** Days that differ from one another, the same on every run. Mondays to Saturdays; instants are found by Intl, not by PostgreSQL. */
export function rawRows(employees: readonly string[], zone: string, from: string, to: string): Raw {
  const days: RawDay[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 24 * 60 * MINUTE) {
    const day = new Date(at).toISOString().slice(0, 10);
    for (const [person, employee] of employees.entries()) {
      const seed = (at / (24 * 60 * MINUTE)) * 7 + person * 3;
      if (seed % 11 === 0) continue;
      days.push(oneDay(employee, zone, day, seed));
    }
  }
  return { days };
}

function oneDay(employee: string, zone: string, day: string, seed: number): RawDay {
  const midnight = midnightOf(day, zone);
  // Some begin in the small hours, in which the clock is changed.
  const first = seed % 5 === 0 ? 90 + (seed % 40) : 8 * 60 + 40 + (seed % 45);
  const starts = [first - 2, first, first + 1, first + 200, first + 260 + (seed % 30)];
  const minutes = starts.map((minute, at) => ({ at: new Date(midnight + minute * MINUTE).toISOString(), active: at === 0 ? 0 : 1 + ((seed + at) % 50), idle: (seed + at) % 9 }));
  const clock = wallClock(zone);
  const used = (names: readonly string[], factor: number): Used[] =>
    names.flatMap((name, at) => ((seed + at * factor) % 3 === 0 ? [] : [{ at: new Date(midnight + (first + at * 7) * MINUTE).toISOString(), name, seconds: 1 + ((seed * factor + at * 131) % 900) }]));
  return {
    employee,
    day,
    minutes,
    applications: used(APPLICATIONS, 5),
    websites: used(WEBSITES, 2),
    first: clock(midnight + first * MINUTE),
    last: clock(midnight + (starts.at(-1) ?? 0) * MINUTE) + 1,
  };
}

function wallClock(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (instant) => {
    const [hour = 0, minute = 0] = format.format(new Date(instant)).split(':').map(Number);
    return hour * 60 + minute;
  };
}

/** The first instant of a local day: tried hour by hour, as zones are at most 14 hours from UTC. */
function midnightOf(day: string, zone: string): number {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  for (let instant = Date.parse(`${day}T00:00:00Z`) - 14 * 60 * MINUTE; ; instant += 30 * MINUTE) if (local.format(new Date(instant)) === day) return instant;
}

/** As uploads leave them: the rows and one outbox row for each employee. */
export async function recordRaw(hands: Hands, companyId: string, { days }: Raw): Promise<void> {
  const minutes = days.flatMap(({ employee, minutes: all }) => all.map((minute) => ({ employee, ...minute })));
  const enter: [string, unknown[]] = ['SELECT app_set_company($1)', [companyId]];
  await hands.as(
    'ept_tenant',
    enter,
    [
      `INSERT INTO activity_minute (company_id, employee_id, minute, device_id, active_seconds, idle_seconds, keystrokes, clicks)
       SELECT $1, m.employee, m.at, $2, m.active, m.idle, 0, 0 FROM unnest($3::uuid[], $4::timestamptz[], $5::int[], $6::int[]) AS m (employee, at, active, idle)`,
      [companyId, DEVICE, minutes.map((m) => m.employee), minutes.map((m) => m.at), minutes.map((m) => m.active), minutes.map((m) => m.idle)],
    ],
    [
      `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, ended_at, last_activity_at)
       SELECT $1, s.employee, gen_random_uuid(), $2, s.at, s.at + interval '5 hours', s.at FROM unnest($3::uuid[], $4::timestamptz[]) AS s (employee, at)`,
      [companyId, DEVICE, days.map((day) => day.employee), days.map((day) => day.minutes[0]?.at)],
    ],
    ...(['applications', 'websites'] as const).map((kind): [string, unknown[]] => {
      const [table, column] = kind === 'applications' ? ['application_usage', 'app'] : ['website_usage', 'domain'];
      const used = days.flatMap((day) => day[kind].map((item) => ({ employee: day.employee, ...item })));
      return [
        `INSERT INTO ${table} (company_id, employee_id, started_at, id, device_id, ${column}, duration_seconds)
         SELECT $1, u.employee, u.at, gen_random_uuid(), $2, u.name, u.seconds FROM unnest($3::uuid[], $4::timestamptz[], $5::text[], $6::int[]) AS u (employee, at, name, seconds)`,
        [companyId, DEVICE, used.map((u) => u.employee), used.map((u) => u.at), used.map((u) => u.name), used.map((u) => u.seconds)],
      ];
    }),
    ...[...new Set(days.map(({ employee }) => employee))].map((employee): [string, unknown[]] => {
      const instants = days.filter((day) => day.employee === employee).flatMap((day) => [...day.minutes, ...day.applications, ...day.websites].map(({ at }) => at)).sort();
      return ['INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) VALUES ($1, $2, $3, $4, $5)', [companyId, randomUUID(), employee, instants[0], instants.at(-1)]];
    }),
  );
}
