/** From one time zone of a company to another: which of its days have to be computed anew. `$1` is always the company. */

const RECORDED = [
  ['activity_minute', 'minute'],
  ['application_usage', 'started_at'],
  ['website_usage', 'started_at'],
  ['work_session', 'started_at'],
  ['screenshot', 'captured_at'],
];
const STORED = ['employee_usage_daily', 'employee_application_daily', 'employee_website_daily'];

/** Each of them is one look into an index that begins with company and employee. */
const INSTANTS = RECORDED.flatMap(([table, at]) =>
  ['min', 'max'].map((end) => `SELECT ${end}(${at}) AS at FROM ${table} WHERE company_id = $1 AND employee_id = member.id`),
).join('\n      UNION ALL ');
const DAYS = STORED.flatMap((table) => ['min', 'max'].map((end) => `SELECT ${end}(day) AS day FROM ${table} WHERE company_id = $1`)).join('\n    UNION ALL ');

/** Takes the company's present zone; from the first to the last day of which anything is recorded or stored, all is to be computed anew. */
export const ADOPT_ZONE = /* sql */ `
WITH recorded AS (
  SELECT min(instants.at) AS first_at, max(instants.at) AS last_at
  FROM membership AS member CROSS JOIN LATERAL (
      ${INSTANTS}
  ) AS instants WHERE member.company_id = $1
), stored AS (
  SELECT min(days.day) AS first_day, max(days.day) AS last_day FROM (
    ${DAYS}
  ) AS days
)
UPDATE aggregation_cursor AS zone SET timezone = company.timezone,
  recompute_from = least((recorded.first_at AT TIME ZONE company.timezone)::date, stored.first_day),
  recompute_to = greatest((recorded.last_at AT TIME ZONE company.timezone)::date, stored.last_day)
FROM company CROSS JOIN recorded CROSS JOIN stored
WHERE zone.company_id = $1 AND company.company_id = $1`;

/** The next days that have to be computed anew, of everybody, together about `$2` employee days and at least one day. */
export const NEXT_SLICE = /* sql */ `
WITH slice AS (
  SELECT recompute_from AS first_day, least(recompute_to, recompute_from - 1 + greatest($2::integer / greatest((
    SELECT count(*)::integer FROM membership WHERE company_id = $1), 1), 1)) AS last_day
  FROM aggregation_cursor WHERE company_id = $1 AND recompute_from IS NOT NULL
)
SELECT member.id AS "employeeId", day::date::text AS day
FROM slice CROSS JOIN LATERAL generate_series(slice.first_day::timestamp, slice.last_day::timestamp, interval '1 day') AS day
JOIN membership AS member ON member.company_id = $1
ORDER BY day, member.id`;

/** The days up to `$2` have been. Answers whether others are left. */
export const ADVANCE = /* sql */ `
WITH advanced AS (
  UPDATE aggregation_cursor SET
    recompute_from = CASE WHEN $2::date < recompute_to THEN $2::date + 1 END,
    recompute_to = CASE WHEN $2::date < recompute_to THEN recompute_to END
  WHERE company_id = $1 RETURNING recompute_from
)
SELECT recompute_from IS NOT NULL AS more FROM advanced`;
