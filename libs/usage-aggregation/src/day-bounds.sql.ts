/**
 * `bounded`: the days in `touched (employee_id, day)` as instants, by the zone in which the company's days are computed. That
 * is the cursor's, which is locked: a change of the company's zone halfway through a transaction is noticed by the next one.
 * `purgeable`: screenshots of the day may have been deleted because a plan's retention has ended: today's plan's, or that of
 * the plan by which they were purged before a larger one was chosen.
 */
export const BOUNDED = /* sql */ `
bounded AS (
  SELECT touched.employee_id, touched.day,
    touched.day::timestamp AT TIME ZONE zone.timezone AS from_at,
    (touched.day + 1)::timestamp AT TIME ZONE zone.timezone AS to_at,
    touched.day::timestamp AT TIME ZONE zone.timezone
      < greatest(now() - make_interval(days => plan.screenshot_retention_days), storage.screenshots_purged_before) AS purgeable
  FROM touched JOIN aggregation_cursor AS zone ON zone.company_id = $1
  JOIN company ON company.company_id = $1 JOIN plan ON plan.code = company.plan_code
  LEFT JOIN company_storage AS storage ON storage.company_id = $1
)`;

/** The days of `$2` employees and `$3` days, pair by pair. */
export const TOUCHED_PAIRS = /* sql */ `
touched AS (
  SELECT employee_id, day FROM unnest($2::uuid[], $3::date[]) AS pair (employee_id, day)
)`;

/** Day `$2` of everybody who is or was a member, but for those who are being erased: part of what their days were made from is gone. */
export const TOUCHED_EVERYBODY = /* sql */ `
touched AS (
  SELECT id AS employee_id, $2::date AS day FROM membership WHERE company_id = $1
    AND NOT EXISTS (SELECT FROM employee_erasure AS erasure WHERE erasure.company_id = $1 AND erasure.employee_id = membership.id AND erasure.done_at IS NULL)
)`;

/** Whether an outbox row announces the day of this row of `bounded`: then it is no drift but work that waits. */
export const IS_ANNOUNCED = /* sql */ `EXISTS (
  SELECT FROM outbox WHERE company_id = $1 AND outbox.employee_id = bounded.employee_id
    AND least(outbox.from_at, outbox.to_at) < bounded.to_at AND greatest(outbox.from_at, outbox.to_at) >= bounded.from_at)`;
