/** From employee days to company days. `$1` is always the company, `$2` the days; named in every subquery. */

const COMPUTED = /* sql */ `
computed AS (
  SELECT asked.day,
    coalesce(sum(daily.active_seconds), 0)::bigint AS active_seconds,
    coalesce(sum(daily.idle_seconds), 0)::bigint AS idle_seconds,
    count(*) FILTER (WHERE daily.active_seconds > 0)::integer AS employees_active,
    coalesce(sum(daily.sessions), 0)::integer AS sessions,
    coalesce(sum(daily.screenshots), 0)::integer AS screenshots,
    count(daily.day) = 0 AS is_empty
  FROM (SELECT DISTINCT unnest($2::date[]) AS day) AS asked
  LEFT JOIN employee_usage_daily AS daily ON daily.company_id = $1 AND daily.day = asked.day
  GROUP BY asked.day
)`;

/**
 * Stores the company's days; a day without any employee day goes. `storage_mb` is what is stored now where the day is
 * new or is the company's today; a past day keeps its own.
 */
export const STORE_COMPANY_DAYS = /* sql */ `
WITH ${COMPUTED}, storage AS (
  SELECT (now() AT TIME ZONE zone.timezone)::date AS today, coalesce(company_storage.used_bytes, 0) / 1e6 AS megabytes
  FROM aggregation_cursor AS zone LEFT JOIN company_storage ON company_storage.company_id = $1
  WHERE zone.company_id = $1
), removed AS (
  DELETE FROM company_usage_daily AS stored USING computed
  WHERE stored.company_id = $1 AND stored.day = computed.day AND computed.is_empty
), kept AS (
  INSERT INTO company_usage_daily AS stored
    (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
  SELECT $1, computed.day, computed.active_seconds, computed.idle_seconds, computed.employees_active, computed.sessions,
    computed.screenshots, CASE WHEN known.day < storage.today THEN known.storage_mb ELSE storage.megabytes END
  FROM computed CROSS JOIN storage
  LEFT JOIN company_usage_daily AS known ON known.company_id = $1 AND known.day = computed.day
  WHERE NOT computed.is_empty
  ON CONFLICT (company_id, day) DO UPDATE
    SET active_seconds = excluded.active_seconds, idle_seconds = excluded.idle_seconds,
      employees_active = excluded.employees_active, sessions = excluded.sessions, screenshots = excluded.screenshots,
      storage_mb = excluded.storage_mb, computed_at = now()
    WHERE (stored.active_seconds, stored.idle_seconds, stored.employees_active, stored.sessions, stored.screenshots, stored.storage_mb)
      IS DISTINCT FROM (excluded.active_seconds, excluded.idle_seconds, excluded.employees_active, excluded.sessions,
        excluded.screenshots, excluded.storage_mb)
)
SELECT count(*)::integer AS days FROM computed`;

/** Company days of `$2` whose stored totals differ from the sums of their employee days; not stored counts as zeros. */
export const COMPANY_DRIFT = /* sql */ `
WITH ${COMPUTED}
SELECT NULL AS "employeeId", computed.day::text AS day, totals.stored, totals.computed
FROM computed
LEFT JOIN company_usage_daily AS stored ON stored.company_id = $1 AND stored.day = computed.day
CROSS JOIN LATERAL (
  SELECT
    jsonb_build_object('activeSeconds', coalesce(stored.active_seconds, 0), 'idleSeconds', coalesce(stored.idle_seconds, 0),
      'employeesActive', coalesce(stored.employees_active, 0), 'sessions', coalesce(stored.sessions, 0),
      'screenshots', coalesce(stored.screenshots, 0)) AS stored,
    jsonb_build_object('activeSeconds', computed.active_seconds, 'idleSeconds', computed.idle_seconds,
      'employeesActive', computed.employees_active, 'sessions', computed.sessions,
      'screenshots', computed.screenshots) AS computed
) AS totals
WHERE totals.stored <> totals.computed`;
