import { BOUNDED, IS_ANNOUNCED, TOUCHED_EVERYBODY, TOUCHED_PAIRS } from './day-bounds.sql.js';

/** Days of one kind of intervals: where they are recorded and where their sums are kept. `$1` is always the company. */
export interface ItemDays {
  readonly kind: string;
  readonly recorded: string;
  readonly stored: string;
  /** Where the company's days are kept, and the employees' months that are over. */
  readonly ofCompany: string;
  readonly monthly: string;
  /** The column of what was used, in both tables. */
  readonly name: string;
  /** The column that tells rows of one day apart, and how it follows from the name. */
  readonly key: string;
  readonly keyOfName: string;
}

export const APPLICATION_DAYS: ItemDays = {
  kind: 'application', recorded: 'application_usage', stored: 'employee_application_daily', ofCompany: 'company_application_daily',
  monthly: 'employee_application_monthly', name: 'app', key: 'app_key', keyOfName: 'md5(app)::uuid',
};
export const WEBSITE_DAYS: ItemDays = {
  kind: 'website', recorded: 'website_usage', stored: 'employee_website_daily', ofCompany: 'company_website_daily',
  monthly: 'employee_website_monthly', name: 'domain', key: 'domain', keyOfName: 'domain',
};

/**
 * An interval counts wholly on the local day on which it started: sums of days are plain sums of what was recorded. By
 * name, so that its key is made once a name and not once an interval.
 */
const computed = ({ recorded, name, keyOfName }: ItemDays): string => /* sql */ `
computed AS (
  SELECT bounded.employee_id, bounded.day, used.key, used.name, used.seconds
  FROM bounded CROSS JOIN LATERAL (
    SELECT ${keyOfName} AS key, ${name} AS name, sum(duration_seconds)::bigint AS seconds FROM ${recorded}
    WHERE company_id = $1 AND employee_id = bounded.employee_id AND started_at >= bounded.from_at AND started_at < bounded.to_at
    GROUP BY ${name}
  ) AS used
)`;

/** Stores the days of `$2` employees and `$3` days, pair by pair; what is not used on the day any more goes. */
export const storeItemDays = (items: ItemDays): string => /* sql */ `
WITH ${TOUCHED_PAIRS}, ${BOUNDED}, ${computed(items)}, removed AS (
  DELETE FROM ${items.stored} AS stored USING touched
  WHERE stored.company_id = $1 AND stored.employee_id = touched.employee_id AND stored.day = touched.day AND NOT EXISTS (
    SELECT FROM computed WHERE computed.employee_id = stored.employee_id AND computed.day = stored.day AND computed.key = stored.${items.key})
)
INSERT INTO ${items.stored} AS stored (company_id, employee_id, day, ${items.name}, seconds)
SELECT $1, employee_id, day, name, seconds FROM computed
ON CONFLICT (company_id, employee_id, day, ${items.key}) DO UPDATE SET seconds = excluded.seconds WHERE stored.seconds <> excluded.seconds`;

/**
 * Employees whose rows of day `$2` are stored otherwise than they compute. Answers how many there are and their sum, never
 * what they are called: drift is written to the log.
 */
export const itemDrift = (items: ItemDays): string => /* sql */ `
WITH ${TOUCHED_EVERYBODY}, ${BOUNDED}, ${computed(items)}, kept AS (
  SELECT employee_id, ${items.key} AS key, seconds FROM ${items.stored} WHERE company_id = $1 AND day = $2::date
), compared AS (
  SELECT coalesce(computed.employee_id, kept.employee_id) AS employee_id, kept.seconds AS stored, computed.seconds AS computed
  FROM computed FULL JOIN kept ON kept.employee_id = computed.employee_id AND kept.key = computed.key
)
SELECT bounded.employee_id AS "employeeId", bounded.day::text AS day,
  jsonb_build_object('${items.kind}s', count(stored), '${items.kind}Seconds', coalesce(sum(stored), 0)) AS stored,
  jsonb_build_object('${items.kind}s', count(computed), '${items.kind}Seconds', coalesce(sum(computed), 0)) AS computed
FROM compared JOIN bounded ON bounded.employee_id = compared.employee_id
WHERE NOT ${IS_ANNOUNCED}
GROUP BY bounded.employee_id, bounded.day HAVING bool_or(stored IS DISTINCT FROM computed)`;
