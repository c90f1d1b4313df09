import { BOUNDED, IS_ANNOUNCED, TOUCHED_EVERYBODY, TOUCHED_PAIRS } from './day-bounds.sql.js';

/**
 * The statements of aggregation. `$1` is always the company and is named in every subquery: row security is the wall,
 * not the router. Calendar days become instants by the company's zone here and nowhere else.
 */

/** `moved`: the company has another zone than its days. `recomputing`: days of an earlier move still wait. */
const CURSOR = /* sql */ `
SELECT zone.timezone IS DISTINCT FROM company.timezone AS moved, zone.recompute_from IS NOT NULL AS recomputing
FROM aggregation_cursor AS zone JOIN company ON company.company_id = $1
WHERE zone.company_id = $1 FOR UPDATE OF zone`;

/** Keeps every other worker out of the company until the transaction ends; no row where one is in it already. */
export const LOCK_CURSOR = `${CURSOR} SKIP LOCKED`;

export const WAIT_FOR_CURSOR = CURSOR;

export const MAKE_CURSOR = /* sql */ `
INSERT INTO aggregation_cursor (company_id, timezone) SELECT company_id, timezone FROM company WHERE company_id = $1
ON CONFLICT DO NOTHING RETURNING company_id`;

export const STAMP_CURSOR = /* sql */ `
UPDATE aggregation_cursor SET aggregated_at = now() WHERE company_id = $1`;

/** The last `$2` days of the company's zone, today included, of which nothing recorded can have been purged. */
export const KEPT_DAYS = /* sql */ `
SELECT (today - least($2, plan.screenshot_retention_days) + 1)::text AS "from", today::text AS "to"
FROM company JOIN plan ON plan.code = company.plan_code
CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE company.timezone)::date AS today) AS clock
WHERE company.company_id = $1`;

/**
 * Takes the oldest rows out of the outbox, at most `$2` rows or `$3` employee days (and at least one row), and answers
 * the local days that they touch and whether rows were left for a further portion. A row that a running transaction has
 * not committed yet is left for the next time.
 */
export const TAKE_TOUCHED_DAYS = /* sql */ `
WITH oldest AS (
  SELECT id, row_number() OVER by_age AS place,
    sum(abs(extract(epoch FROM to_at - from_at)) / 86400 + 1) OVER by_age AS days
  FROM (SELECT id, from_at, to_at FROM outbox WHERE company_id = $1 ORDER BY id LIMIT $2 + 1) AS first_rows
  WINDOW by_age AS (ORDER BY id)
), portion AS (
  SELECT id FROM oldest WHERE place = 1 OR (place <= $2 AND days <= $3)
), taken AS (
  DELETE FROM outbox WHERE company_id = $1 AND id IN (SELECT id FROM portion)
  RETURNING employee_id, least(from_at, to_at) AS from_at, greatest(from_at, to_at) AS to_at
), touched AS (
  SELECT DISTINCT taken.employee_id, day::date AS day
  FROM taken JOIN aggregation_cursor AS zone ON zone.company_id = $1
  CROSS JOIN LATERAL generate_series(
    date_trunc('day', taken.from_at AT TIME ZONE zone.timezone),
    date_trunc('day', taken.to_at AT TIME ZONE zone.timezone), interval '1 day') AS day
)
SELECT employee_id AS "employeeId", day::text AS day,
  (SELECT count(*) FROM oldest) > (SELECT count(*) FROM portion) AS more
FROM touched`;

/** Minutes since midnight of an instant, as the clock of the company's days shows them. */
const clockMinute = (at: string): string =>
  `(extract(hour FROM ${at} AT TIME ZONE clock.timezone) * 60 + extract(minute FROM ${at} AT TIME ZONE clock.timezone))::smallint`;

/**
 * What the employee days in `touched (employee_id, day)` are by the recorded rows.
 * A minute counts once, by its more active device. Where screenshots may have been purged the count that was stored stays.
 */
const COMPUTED = /* sql */ `
${BOUNDED}, computed AS (
  SELECT bounded.employee_id, bounded.day, activity.active_seconds, activity.idle_seconds,
    ${clockMinute('activity.first_active_at')} AS first_active_minute, ${clockMinute('activity.last_active_at')} + 1 AS last_active_minute, started.sessions,
    CASE WHEN bounded.purgeable THEN greatest(captured.screenshots, stored.screenshots) ELSE captured.screenshots END AS screenshots
  FROM bounded CROSS JOIN (SELECT timezone FROM aggregation_cursor WHERE company_id = $1) AS clock
  LEFT JOIN employee_usage_daily AS stored
    ON stored.company_id = $1 AND stored.employee_id = bounded.employee_id AND stored.day = bounded.day
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(active_seconds), 0)::integer AS active_seconds, coalesce(sum(idle_seconds), 0)::integer AS idle_seconds,
      min(minute) FILTER (WHERE active_seconds > 0) AS first_active_at,
      max(minute) FILTER (WHERE active_seconds > 0) AS last_active_at
    FROM (
      SELECT DISTINCT ON (minute) minute, active_seconds, idle_seconds FROM activity_minute
      WHERE company_id = $1 AND employee_id = bounded.employee_id AND minute >= bounded.from_at AND minute < bounded.to_at
      ORDER BY minute, active_seconds DESC, idle_seconds DESC
    ) AS minutes
  ) AS activity
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS sessions FROM work_session
    WHERE company_id = $1 AND employee_id = bounded.employee_id AND started_at >= bounded.from_at AND started_at < bounded.to_at
  ) AS started
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS screenshots FROM screenshot
    WHERE company_id = $1 AND employee_id = bounded.employee_id AND captured_at >= bounded.from_at AND captured_at < bounded.to_at
  ) AS captured
)`;

const IS_EMPTY = `computed.active_seconds + computed.idle_seconds + computed.sessions + computed.screenshots = 0`;

/** Stores the days of `$2` employees and `$3` days, pair by pair; a day of which nothing is left goes. */
export const STORE_EMPLOYEE_DAYS = /* sql */ `
WITH ${TOUCHED_PAIRS}, ${COMPUTED}, removed AS (
  DELETE FROM employee_usage_daily AS stored USING computed
  WHERE stored.company_id = $1 AND stored.employee_id = computed.employee_id AND stored.day = computed.day AND ${IS_EMPTY}
), kept AS (
  INSERT INTO employee_usage_daily AS stored
    (company_id, employee_id, day, active_seconds, idle_seconds, first_active_minute, last_active_minute, sessions, screenshots)
  SELECT $1, employee_id, day, active_seconds, idle_seconds, first_active_minute, last_active_minute, sessions, screenshots
  FROM computed WHERE NOT (${IS_EMPTY})
  ON CONFLICT (company_id, employee_id, day) DO UPDATE
    SET active_seconds = excluded.active_seconds, idle_seconds = excluded.idle_seconds,
      first_active_minute = excluded.first_active_minute, last_active_minute = excluded.last_active_minute,
      sessions = excluded.sessions, screenshots = excluded.screenshots, computed_at = now()
    WHERE (stored.active_seconds, stored.idle_seconds, stored.first_active_minute, stored.last_active_minute, stored.sessions, stored.screenshots)
      IS DISTINCT FROM (excluded.active_seconds, excluded.idle_seconds, excluded.first_active_minute, excluded.last_active_minute,
        excluded.sessions, excluded.screenshots)
)
SELECT count(*)::integer AS days FROM computed`;

/**
 * Employee days of day `$2` that are stored otherwise than they compute; a day that is not stored counts as zeros. Days
 * that an outbox row announces are not drift but work that waits, looked at in the same snapshot.
 */
export const EMPLOYEE_DRIFT = /* sql */ `
WITH ${TOUCHED_EVERYBODY}, ${COMPUTED}
SELECT computed.employee_id AS "employeeId", computed.day::text AS day, totals.stored, totals.computed
FROM computed
JOIN bounded ON bounded.employee_id = computed.employee_id
LEFT JOIN employee_usage_daily AS stored
  ON stored.company_id = $1 AND stored.employee_id = computed.employee_id AND stored.day = computed.day
CROSS JOIN LATERAL (
  SELECT
    jsonb_build_object('activeSeconds', coalesce(stored.active_seconds, 0), 'idleSeconds', coalesce(stored.idle_seconds, 0),
      'sessions', coalesce(stored.sessions, 0), 'screenshots', coalesce(stored.screenshots, 0)) AS stored,
    jsonb_build_object('activeSeconds', computed.active_seconds, 'idleSeconds', computed.idle_seconds,
      'sessions', computed.sessions, 'screenshots', computed.screenshots) AS computed
) AS totals
WHERE (totals.stored <> totals.computed
    OR (stored.first_active_minute, stored.last_active_minute) IS DISTINCT FROM (computed.first_active_minute, computed.last_active_minute))
  AND NOT ${IS_ANNOUNCED}`;
