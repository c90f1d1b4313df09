import { ATTENTION_ITEMS } from '../domain/attention.js';
import { JOIN_PLAN, JOIN_SEATS, NEEDS, SERVED, STANDING, STORED } from './attention.sql.js';

const END = `CASE c.status WHEN 'TRIAL' THEN c.trial_ends_at ELSE c.subscription_expires_at END`;

/** By plan and standing, the cheapest plan first; one without companies has one row, of no standing. */
const COUNTS = `SELECT p.code AS plan, p.name, p.price_amount AS "priceAmount", n.standing, coalesce(n.companies, 0) AS companies, coalesce(n.seats, 0)::float8 AS seats
  FROM plan p LEFT JOIN (SELECT c.plan_code, ${STANDING} AS standing, count(*)::int AS companies, sum(s.used) AS seats
    FROM company c LEFT JOIN company_seats s ON s.company_id = c.company_id GROUP BY 1, 2) n ON n.plan_code = p.code
  ORDER BY p.price_amount, p.code`;

const list = (at: string, where: string, order: string): string => `SELECT c.company_id AS id, c.name, c.plan_code AS plan, ${at} AS at, (count(*) OVER ())::int AS count
  FROM company c WHERE ${where} ORDER BY ${order}, c.company_id LIMIT ${ATTENTION_ITEMS}`;

/** The first to end first. */
const TRIALS_ENDING = list('c.trial_ends_at', NEEDS.TRIAL_ENDING, 'c.trial_ends_at');
/** The last to end first. */
const EXPIRED = list(END, `c.status IN ('TRIAL', 'ACTIVE') AND NOT ${SERVED}`, `${END} DESC NULLS LAST`);
/** Served ones; those that never synced first, then the longest silent. */
const NOT_SYNCED = list('c.last_sync_at', NEEDS.NOT_SYNCED, 'c.last_sync_at NULLS FIRST');
/** With storage as the list last had it; a company that it has not had yet is asked. */
const FILLED = `(SELECT c.*, coalesce(s.used, 0) AS seats, coalesce(y.storage_mb, ${STORED}) AS storage_mb
  FROM company c ${JOIN_SEATS} LEFT JOIN vendor_company y ON y.company_id = c.company_id)`;
/** Served ones; the fullest first. */
const NEAR_LIMIT = `SELECT c.company_id AS id, c.name, c.plan_code AS plan, c.last_sync_at AS at, c.seats AS "seatsUsed", p.max_employees AS "maxEmployees",
    c.storage_mb AS "storageMb", p.max_storage_mb::float8 AS "maxStorageMb", (count(*) OVER ())::int AS count
  FROM ${FILLED} c ${JOIN_PLAN} WHERE ${NEEDS.NEAR_LIMIT}
  ORDER BY greatest(c.seats::float8 / p.max_employees, c.storage_mb / nullif(p.max_storage_mb, 0)) DESC, c.company_id LIMIT ${ATTENTION_ITEMS}`;

const LATEST_DEED = '(SELECT a.id FROM vendor_audit a ORDER BY a.at DESC, a.id DESC LIMIT 1)';
const rows = (sql: string): string => `(SELECT coalesce(jsonb_agg(r), '[]') FROM (${sql}) r)`;

/** Of one instant: it is one statement. The shape is `Standings`. */
export const REFRESH_STANDINGS = /* sql */ `
UPDATE vendor_summary_state SET of_audit = ${LATEST_DEED}, content = jsonb_build_object(
  'counts', ${rows(COUNTS)}, 'trialsEnding', ${rows(TRIALS_ENDING)}, 'expired', ${rows(EXPIRED)}, 'notSynced', ${rows(NOT_SYNCED)}, 'nearLimit', ${rows(NEAR_LIMIT)})
WHERE part = 'STANDINGS'`;

/** `$1` seconds: older ones do not count, nor do those that do not know the vendor's latest deed. */
export const STANDINGS = /* sql */ `
SELECT content FROM vendor_summary_state
WHERE part = 'STANDINGS' AND refreshed_at > now() - make_interval(secs => $1) AND of_audit IS NOT DISTINCT FROM ${LATEST_DEED}`;
