import type { ItemDays } from './item-days.sql.js';

/** From the employees' days by application or website to the company's. `$1` is always the company, `$2` the days. */

const computed = ({ stored, name, key }: ItemDays): string => /* sql */ `
computed AS (
  SELECT day, ${key} AS key, min(${name}) AS name, sum(seconds)::bigint AS seconds FROM ${stored}
  WHERE company_id = $1 AND day = ANY ($2::date[]) GROUP BY day, ${key}
)`;

/** Stores the company's days `$2`; what nobody uses on the day any more goes. */
export const storeCompanyItemDays = (items: ItemDays): string => /* sql */ `
WITH ${computed(items)}, removed AS (
  DELETE FROM ${items.ofCompany} AS stored WHERE stored.company_id = $1 AND stored.day = ANY ($2::date[]) AND NOT EXISTS (
    SELECT FROM computed WHERE computed.day = stored.day AND computed.key = stored.${items.key})
)
INSERT INTO ${items.ofCompany} AS stored (company_id, day, ${items.name}, seconds)
SELECT $1, day, name, seconds FROM computed
ON CONFLICT (company_id, day, ${items.key}) DO UPDATE SET seconds = excluded.seconds WHERE stored.seconds <> excluded.seconds`;

/** Days of `$2` on which the company's rows are not the sums of its employees'. Counts and sums, never names: drift is logged. */
export const companyItemDrift = (items: ItemDays): string => /* sql */ `
WITH ${computed(items)}, kept AS (
  SELECT day, ${items.key} AS key, seconds FROM ${items.ofCompany} WHERE company_id = $1 AND day = ANY ($2::date[])
), compared AS (
  SELECT coalesce(computed.day, kept.day) AS day, kept.seconds AS stored, computed.seconds AS computed
  FROM computed FULL JOIN kept ON kept.day = computed.day AND kept.key = computed.key
)
SELECT NULL AS "employeeId", day::text AS day,
  jsonb_build_object('${items.kind}s', count(stored), '${items.kind}Seconds', coalesce(sum(stored), 0)) AS stored,
  jsonb_build_object('${items.kind}s', count(computed), '${items.kind}Seconds', coalesce(sum(computed), 0)) AS computed
FROM compared GROUP BY day HAVING bool_or(stored IS DISTINCT FROM computed)`;
