import type { ItemDays } from './item-days.sql.js';

/** Sums of months that are over, by employee. `$1` is always the company. */

/** A month of which a day is computed anew is summed anew before it is read again, and it, the week and the day are packed anew. `$2`: the days. */
export const OPEN_MONTHS = /* sql */ `
WITH changed AS (SELECT day, date_trunc('month', day)::date AS month, date_trunc('week', day)::date AS week FROM unnest($2::date[]) AS day),
opened AS (DELETE FROM usage_month WHERE company_id = $1 AND month IN (SELECT month FROM changed))
DELETE FROM usage_pack WHERE company_id = $1 AND first_day = ANY (ARRAY(SELECT day FROM changed UNION SELECT week FROM changed UNION SELECT month FROM changed))
  AND EXISTS (SELECT FROM changed WHERE day BETWEEN first_day AND last_day)`;

/** Each is one look into an index. A day may be there of one kind only. */
export const FIRST_DAYS = ['company_usage_daily', 'company_application_daily', 'company_website_daily']
  .map((table) => `SELECT min(day) AS day FROM ${table} WHERE company_id = $1`)
  .join(' UNION ALL ');

/** Months before the present one of the company's zone that have days and no sums, oldest first. */
export const MONTHS_TO_SUM = /* sql */ `
SELECT month::date::text AS month
FROM company CROSS JOIN LATERAL (
  SELECT generate_series(date_trunc('month', (SELECT min(day) FROM (${FIRST_DAYS}) AS first_days)::timestamp),
    date_trunc('month', now() AT TIME ZONE company.timezone) - interval '1 month', interval '1 month') AS month
) AS months
WHERE company.company_id = $1 AND NOT EXISTS (SELECT FROM usage_month WHERE company_id = $1 AND usage_month.month = months.month::date)
ORDER BY 1`;

const IN_MONTH = `day >= $2::date AND day < ($2::date + interval '1 month')::date`;

const sumItems = ({ stored, monthly, key }: ItemDays): string[] => [
  `DELETE FROM ${monthly} WHERE company_id = $1 AND month = $2::date`,
  `INSERT INTO ${monthly} (company_id, month, employee_id, ${key}, seconds)
   SELECT $1, $2::date, employee_id, ${key}, sum(seconds) FROM ${stored} WHERE company_id = $1 AND ${IN_MONTH} GROUP BY employee_id, ${key}
   ON CONFLICT DO NOTHING`,
];

/** In this order, for the month that begins on `$2`. */
export const sumMonth = (kinds: readonly ItemDays[]): string[] => [
  `DELETE FROM employee_usage_monthly WHERE company_id = $1 AND month = $2::date`,
  `INSERT INTO employee_usage_monthly (company_id, month, employee_id, days, active_seconds, idle_seconds, sessions)
   SELECT $1, $2::date, employee_id, count(*) FILTER (WHERE active_seconds > 0), sum(active_seconds), sum(idle_seconds), sum(sessions)
   FROM employee_usage_daily WHERE company_id = $1 AND ${IN_MONTH} GROUP BY employee_id
   ON CONFLICT DO NOTHING`,
  ...kinds.flatMap(sumItems),
  `INSERT INTO usage_month (company_id, month) VALUES ($1, $2::date) ON CONFLICT DO NOTHING`,
];
