/**
 * Seconds that trackers recorded of one employee between two instants, as `recorded (seconds)`. A minute counts once, by its
 * more active device, as in the employee days. One look into an index that begins with company and employee.
 */
export const recordedBetween = (employee: string, from: string, to: string): string => /* sql */ `
  SELECT coalesce(sum(seconds), 0)::integer AS seconds FROM (
    SELECT DISTINCT ON (minute) active_seconds + idle_seconds AS seconds FROM activity_minute
    WHERE company_id = $1 AND employee_id = ${employee} AND minute >= ${from} AND minute < ${to}
    ORDER BY minute, active_seconds DESC, idle_seconds DESC
  ) AS minutes`;

const person = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/**
 * What a correction comes to: as computed for its days where it is approved; where it waits, what approving it now would
 * give; nothing otherwise.
 */
const EFFECT = /* sql */ `
LEFT JOIN LATERAL (
  SELECT sum(d.seconds)::integer AS seconds, sum(d.recorded_seconds)::integer AS recorded
  FROM manual_day d WHERE d.company_id = $1 AND d.correction_id = c.id
) AS counted ON c.status = 'APPROVED'
LEFT JOIN LATERAL (${recordedBetween('c.employee_id', 'c.started_at', 'c.ended_at')}) AS waiting ON c.status = 'PENDING'`;

export const ROWS = /* sql */ `
SELECT c.id, c.kind, c.status, c.started_at AS "startedAt", c.ended_at AS "endedAt", c.reason, c.note,
  (c.started_at AT TIME ZONE company.timezone)::date::text AS day,
  c.requested_at AS "requestedAt", c.decided_at AS "decidedAt",
  ${person('e')} AS employee, ${person('r')} AS "requestedBy", ${person('d')} AS "decidedBy",
  CASE c.status
    WHEN 'APPROVED' THEN coalesce(counted.seconds, 0)
    WHEN 'PENDING' THEN CASE c.kind WHEN 'ADD' THEN extract(epoch FROM c.ended_at - c.started_at)::integer - waiting.seconds ELSE -waiting.seconds END
  END AS "countedSeconds",
  coalesce(counted.recorded, waiting.seconds) AS "recordedSeconds"
FROM time_correction c
JOIN company ON company.company_id = $1
JOIN membership e ON e.company_id = $1 AND e.id = c.employee_id
LEFT JOIN membership r ON r.company_id = $1 AND r.id = c.requested_by
LEFT JOIN membership d ON d.company_id = $1 AND d.id = c.decided_by
${EFFECT}
WHERE c.company_id = $1`;

export const MATCHING = /* sql */ `c.company_id = $1 AND ($2::text IS NULL OR c.status = $2) AND ($3::uuid IS NULL OR c.employee_id = $3)`;

/** `$2` are corrections whose rows are locked and of which no `manual_day` is left. What each comes to, on each day of the company's zone that it touches. */
export const COMPUTE_DAYS = /* sql */ `
WITH wanted AS (
  SELECT c.id, c.employee_id, c.kind, c.started_at, c.ended_at, company.timezone
  FROM time_correction c JOIN company ON company.company_id = $1
  WHERE c.company_id = $1 AND c.id = ANY ($2::uuid[]) AND c.status = 'APPROVED'
), parts AS (
  SELECT wanted.*, day::date AS day, greatest(wanted.started_at, day AT TIME ZONE timezone) AS from_at,
    least(wanted.ended_at, (day + interval '1 day') AT TIME ZONE timezone) AS to_at
  FROM wanted CROSS JOIN LATERAL generate_series(
    date_trunc('day', wanted.started_at AT TIME ZONE timezone),
    date_trunc('day', (wanted.ended_at - interval '1 microsecond') AT TIME ZONE timezone), interval '1 day') AS day
)
INSERT INTO manual_day (company_id, employee_id, day, correction_id, seconds, recorded_seconds, timezone)
SELECT $1, parts.employee_id, parts.day, parts.id,
  CASE parts.kind WHEN 'ADD' THEN extract(epoch FROM parts.to_at - parts.from_at)::integer - recorded.seconds ELSE -recorded.seconds END,
  recorded.seconds, parts.timezone
FROM parts CROSS JOIN LATERAL (${recordedBetween('parts.employee_id', 'parts.from_at', 'parts.to_at')}) AS recorded
WHERE parts.to_at > parts.from_at
RETURNING correction_id`;

/**
 * Corrections of the days `$2` to `$3` that were computed in another zone than the company's, or before their employee's day
 * was. A minute's grace: the day's stamp is from when its transaction began. A zone moves a day by one at most.
 */
export const OUTDATED = /* sql */ `
SELECT DISTINCT d.correction_id AS id FROM manual_day d
JOIN company ON company.company_id = $1
LEFT JOIN employee_usage_daily u ON u.company_id = $1 AND u.employee_id = d.employee_id AND u.day = d.day
WHERE d.company_id = $1 AND d.day BETWEEN $2::date - 1 AND $3::date + 1
  AND (d.timezone <> company.timezone OR u.computed_at > d.computed_at - interval '1 minute')`;
