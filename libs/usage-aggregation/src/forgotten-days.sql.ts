import { APPLICATION_DAYS, WEBSITE_DAYS } from './item-days.sql.js';

/** Days of somebody who is erased. `$1` is always the company, `$2` the employee. */

const TABLES = ['employee_usage_daily', APPLICATION_DAYS.stored, WEBSITE_DAYS.stored];
const MONTHS = ['employee_usage_monthly', APPLICATION_DAYS.monthly, WEBSITE_DAYS.monthly];

const DELETED = TABLES.map((table, index) => `deleted_${index} AS (
  DELETE FROM ${table} AS stored USING portion WHERE stored.company_id = $1 AND stored.employee_id = $2 AND stored.day = portion.day
)`);

/** Takes the employee's oldest days, `$3` at most, and answers which. */
export const FORGET_DAYS = /* sql */ `
WITH portion AS (
  SELECT day FROM (${TABLES.map((table) => `SELECT day FROM ${table} WHERE company_id = $1 AND employee_id = $2`).join(' UNION ')}) AS days ORDER BY day LIMIT $3
), ${DELETED.join(', ')}
SELECT day::text AS day FROM portion ORDER BY day`;

/** The employee's sums of the months of days `$3`. */
export const FORGET_MONTHS = MONTHS.map((table) => /* sql */ `
DELETE FROM ${table} WHERE company_id = $1 AND employee_id = $2 AND month IN (SELECT date_trunc('month', day)::date FROM unnest($3::date[]) AS day)`);
