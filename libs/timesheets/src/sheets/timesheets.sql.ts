import { inTeam } from '#tenancy';

/**
 * `$1` company, `$2` to `$3` days, both included, `$4` an employee, `$5` part of a name or an e-mail, `$6` a team, `$7` and
 * `$8` limit and offset. One row: `items` are the lines of the page, `days` the sums of all lines by day, not only of the page;
 * each day an array of day, active, idle and manual seconds. As json and arrays: jsonb and objects take four times as long.
 * Read from employee days and manual days by (company, day): what one company recorded on 31 days, whatever others did.
 */
export const SHEET = /* sql */ `
WITH cells AS (
  SELECT employee_id, day, sum(active)::integer AS active, sum(idle)::integer AS idle, sum(manual)::integer AS manual FROM (
    SELECT u.employee_id, u.day, u.active_seconds AS active, u.idle_seconds AS idle, 0 AS manual
    FROM employee_usage_daily u WHERE u.company_id = $1 AND u.day BETWEEN $2::date AND $3::date AND ($4::uuid IS NULL OR u.employee_id = $4)
    UNION ALL
    SELECT m.employee_id, m.day, 0, 0, m.seconds
    FROM manual_day m WHERE m.company_id = $1 AND m.day BETWEEN $2::date AND $3::date AND ($4::uuid IS NULL OR m.employee_id = $4)
  ) AS both_kinds GROUP BY employee_id, day
), people AS (
  SELECT p.id, p.name, p.email, p.status, p.role FROM membership p
  WHERE p.company_id = $1 AND p.status <> 'INVITED' AND ($4::uuid IS NULL OR p.id = $4)
    AND ($5::text IS NULL OR p.name ILIKE $5 OR p.email ILIKE $5) AND ${inTeam('p.id', '$6')}
    AND ((p.role <> 'VIEWER' AND p.status <> 'REMOVED') OR $4::uuid IS NOT NULL OR p.id IN (SELECT employee_id FROM cells))
), page AS (
  SELECT * FROM people ORDER BY lower(name), id LIMIT $7 OFFSET $8
), lines AS (
  SELECT c.employee_id, json_agg(json_build_array(c.day, c.active, c.idle, c.manual) ORDER BY c.day) AS days
  FROM cells c JOIN page ON page.id = c.employee_id GROUP BY c.employee_id
), sums AS (
  SELECT c.day, sum(c.active)::bigint AS active, sum(c.idle)::bigint AS idle, sum(c.manual)::bigint AS manual
  FROM cells c JOIN people ON people.id = c.employee_id GROUP BY c.day
)
SELECT
  (SELECT count(*)::integer FROM people) AS total,
  (SELECT coalesce(json_agg(json_build_object('employee', json_build_object('id', page.id, 'name', page.name, 'email', page.email, 'status', page.status),
    'days', coalesce(lines.days, '[]')) ORDER BY lower(page.name), page.id), '[]') FROM page LEFT JOIN lines ON lines.employee_id = page.id) AS items,
  (SELECT coalesce(json_agg(json_build_array(day, active, idle, manual) ORDER BY day), '[]') FROM sums) AS days`;
