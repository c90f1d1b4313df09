import { APPLICATION_DAYS, type ItemDays, WEBSITE_DAYS } from './item-days.sql.js';
import { FIRST_DAYS } from './usage-months.sql.js';

/** Days, weeks and months that are over, each packed into one row: see the migration of `usage_pack`. `$1` is always the company. */

/** Days, weeks from Monday on, and months that end before the present day of the company's zone and are not packed; the latest first. */
export const TO_PACK = /* sql */ `
WITH first AS (SELECT min(day)::timestamp AS day FROM (${FIRST_DAYS}) AS first_days),
today AS (SELECT date_trunc('day', now() AT TIME ZONE timezone) AS day FROM company WHERE company_id = $1),
periods AS (
  SELECT each::date AS first_day, (each + length - interval '1 day')::date AS last_day
  FROM first CROSS JOIN today CROSS JOIN (VALUES ('day', interval '1 day'), ('week', interval '1 week'), ('month', interval '1 month')) AS unit (name, length)
  CROSS JOIN LATERAL generate_series(date_trunc(unit.name, first.day), today.day - length, length) AS each
)
SELECT first_day::text AS "from", last_day::text AS "to" FROM periods
WHERE NOT EXISTS (SELECT FROM usage_pack p WHERE p.company_id = $1 AND p.first_day = periods.first_day AND p.last_day = periods.last_day)
ORDER BY last_day DESC, first_day DESC`;

/** Seconds of a day by day have this many bits. Those of everybody are never fewer than an employee's. */
const DAY_BITS = 27;

/** One row for each employee and name, and one of everybody, without an employee, for each name. */
const used = ({ stored, ofCompany, name }: ItemDays, kind: number): string =>
  [
    [stored, 'd.employee_id'],
    [ofCompany, 'NULL::uuid'],
  ].map(([table, employee]) => `
  SELECT p.first_day, p.last_day, ${employee} AS employee_id, ${kind} AS kind, d.${name} AS name, sum(d.seconds)::bigint AS seconds, count(*)::integer AS days,
    CASE WHEN p.last_day > p.first_day AND max(d.seconds) < 1 << ${DAY_BITS} THEN string_agg(int4send(((d.day - p.first_day) << ${DAY_BITS}) | d.seconds::integer), ''::bytea) END AS by_day
  FROM periods p JOIN ${table} d ON d.company_id = $1 AND d.day BETWEEN p.first_day AND p.last_day
  GROUP BY p.first_day, p.last_day, ${employee}, d.${name}`).join(' UNION ALL ');

const block = (entry: string): string => `uuid_send(employee_id) || int4send(count(*)::integer) || string_agg(${entry}, ''::bytea) AS block`;
const blocks = (table: string): string =>
  `coalesce((SELECT string_agg(b.block, ''::bytea) FROM ${table} b WHERE b.first_day = p.first_day AND b.last_day = p.last_day), ''::bytea)`;
const names = (kind: number): string =>
  `coalesce((SELECT json_agg(n.name ORDER BY n.place) FROM names n WHERE n.first_day = p.first_day AND n.last_day = p.last_day AND n.kind = ${kind}), '[]')`;
/** Blocks of `bits` of each employee's days, beside how many days after the first. */
const ofDays = (entry: string, bits: number): string => `
  SELECT p.first_day, p.last_day, ${block(`int4send(((d.day - p.first_day) << ${bits}) | ${entry})`)}
  FROM periods p JOIN employee_usage_daily d ON d.company_id = $1 AND d.day BETWEEN p.first_day AND p.last_day`;
const BY_DAY = `CASE WHEN bool_and(by_day IS NOT NULL) THEN string_agg(int4send(((place << 8) | days)::integer) || by_day, ''::bytea) END AS by_day`;

/**
 * Packs the periods from `$2` to `$3`, first and last days pair by pair; also those on which there is nothing. Names get their
 * places by rank and not by a join: of what is computed on the way the planner knows no statistics, and joins it row by row.
 */
export const PACK = /* sql */ `
WITH periods AS (SELECT first_day, last_day FROM unnest($2::date[], $3::date[]) AS p (first_day, last_day)),
used AS MATERIALIZED (
  SELECT u.*, dense_rank() OVER (PARTITION BY first_day, last_day ORDER BY kind, name) - 1 AS place FROM (${used(APPLICATION_DAYS, 0)}
  UNION ALL ${used(WEBSITE_DAYS, 1)}) AS u
), names AS MATERIALIZED (
  SELECT DISTINCT first_day, last_day, kind, name, place FROM used
), used_blocks AS MATERIALIZED (
  SELECT first_day, last_day, ${block('int8send((place << 40) | seconds)')} FROM used WHERE employee_id IS NOT NULL GROUP BY first_day, last_day, employee_id
), by_day AS MATERIALIZED (
  SELECT first_day, last_day, employee_id, ${BY_DAY} FROM used GROUP BY first_day, last_day, employee_id
), active_blocks AS MATERIALIZED (${ofDays('(d.first_active_minute::integer << 11) | d.last_active_minute::integer', 22)} AND d.first_active_minute IS NOT NULL
  GROUP BY p.first_day, p.last_day, d.employee_id
), worked_blocks AS MATERIALIZED (${ofDays('(d.active_seconds + d.idle_seconds)', 26)}
  GROUP BY p.first_day, p.last_day, d.employee_id
), packed AS (
  INSERT INTO usage_pack (company_id, first_day, last_day, applications, websites, used, active, worked, by_day)
  SELECT $1, p.first_day, p.last_day, ${names(0)}, ${names(1)}, ${blocks('used_blocks')}, ${blocks('active_blocks')}, ${blocks('worked_blocks')},
    (SELECT d.by_day FROM by_day d WHERE d.first_day = p.first_day AND d.last_day = p.last_day AND d.employee_id IS NULL)
  FROM periods p
  ON CONFLICT DO NOTHING RETURNING first_day, last_day, by_day
)
INSERT INTO employee_usage_pack (company_id, first_day, last_day, employee_id, by_day)
SELECT $1, d.first_day, d.last_day, d.employee_id, d.by_day FROM by_day d JOIN packed p ON p.first_day = d.first_day AND p.last_day = d.last_day
WHERE d.employee_id IS NOT NULL AND p.by_day IS NOT NULL
ON CONFLICT DO NOTHING`;
