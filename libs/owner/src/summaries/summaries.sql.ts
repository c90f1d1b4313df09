/** How the vendor's summaries are made: each from all there is, writing only the rows that differ. */

const RECENT_DAYS = 30;
/** A day as a number. */
export const dayNumber = (day: string): string => `(${day} - DATE '2000-01-01')`;

const LISTED = ['name_key', 'search', 'plan_code', 'status', 'trial_ends_at', 'subscription_expires_at', 'created_at', 'last_sync_at', 'seats', 'active_seconds', 'screenshots', 'storage_mb'];
const valuesOf = (row: string): string => LISTED.map((column) => `${row}.${column}`).join(', ');

/** `which`: of companies `c`. Always in one order: of two who write the same rows, one waits for the other. */
const putOnList = (which: string, before = ''): string => /* sql */ `
WITH here AS MATERIALIZED (
  SELECT c.company_id, c.name_key, c.name_key || E'\\n' || c.email AS search, c.plan_code, c.status, c.trial_ends_at, c.subscription_expires_at, c.created_at, c.last_sync_at,
    (now() AT TIME ZONE c.timezone)::date - ${RECENT_DAYS} AS before
  FROM company c WHERE ${which}
), fresh AS (
  SELECT here.*, coalesce(s.used, 0) AS seats, recent.active_seconds, recent.screenshots,
    coalesce((SELECT u.storage_mb FROM company_usage_daily u WHERE u.company_id = here.company_id ORDER BY u.day DESC LIMIT 1), 0)::float8 AS storage_mb
  FROM here LEFT JOIN company_seats s ON s.company_id = here.company_id CROSS JOIN LATERAL (
    SELECT coalesce(sum(u.active_seconds), 0)::bigint AS active_seconds, coalesce(sum(u.screenshots), 0)::integer AS screenshots
    FROM company_usage_daily u WHERE u.company_id = here.company_id AND u.day > here.before) recent
)${before}
INSERT INTO vendor_company AS y (company_id, ${LISTED.join(', ')}) SELECT fresh.company_id, ${valuesOf('fresh')} FROM fresh ORDER BY fresh.company_id
ON CONFLICT (company_id) DO UPDATE SET (${LISTED.join(', ')}) = ROW (${valuesOf('excluded')})
  WHERE (${valuesOf('y')}) IS DISTINCT FROM (${valuesOf('excluded')})`;

export const REFRESH_LIST = putOnList('true', `, gone AS (
  DELETE FROM vendor_company y WHERE NOT EXISTS (SELECT FROM company c WHERE c.company_id = y.company_id)
)`);

/** What the vendor did. The mark of an end changes nothing that time had not. */
const DEEDS = `FROM vendor_audit a WHERE a.action <> 'SUBSCRIPTION_EXPIRED'`;
/** Deeds that the last refresh does not know are later; it may not know one that was under way while it read. */
const LATER_THAN = `s.refreshed_at - interval '10 seconds'`;
/** Of the state `s` of a part. Looks at the latest alone. */
export const HAS_LATER_DEEDS = `coalesce((SELECT a.at ${DEEDS} ORDER BY a.at DESC LIMIT 1) > ${LATER_THAN}, false)`;
/** The companies of these deeds only. */
export const REFRESH_LATEST_OF_LIST = putOnList(`c.company_id IN (SELECT a.company_id ${DEEDS} AND a.at > (SELECT ${LATER_THAN} FROM vendor_summary_state s WHERE s.part = 'LIST'))`);

/**
 * Gives companies that have none a place, and adds up from the first day that is no longer what it was; where all days are,
 * writes nothing. One statement: what is added up is of the same instant as its fingerprint.
 */
export const REFRESH_RUNNING = /* sql */ `
WITH fresh AS (
  INSERT INTO vendor_place (company_id, place)
  SELECT c.company_id, (SELECT coalesce(max(p.place), 0) FROM vendor_place p) + row_number() OVER (ORDER BY c.created_at, c.company_id) FROM company c
  WHERE NOT EXISTS (SELECT FROM vendor_place p WHERE p.company_id = c.company_id) RETURNING company_id, place
), used AS MATERIALIZED (
  SELECT u.day, sum(hashint8extended(u.active_seconds, uuid_hash_extended(u.company_id, 0))) AS fingerprint FROM company_usage_daily u GROUP BY u.day
), changed AS MATERIALIZED (
  SELECT min(day) AS day FROM used FULL JOIN vendor_usage_running r USING (day) WHERE used.fingerprint IS DISTINCT FROM r.fingerprint
), before AS MATERIALIZED (
  SELECT b.place, b.seconds FROM (SELECT r.active_seconds FROM vendor_usage_running r, changed WHERE r.day < changed.day ORDER BY r.day DESC LIMIT 1) r
  CROSS JOIN LATERAL unnest(r.active_seconds) WITH ORDINALITY AS b (seconds, place)
), place AS MATERIALIZED (
  SELECT c.company_id, c.place, coalesce(before.seconds, 0) AS seconds FROM (SELECT company_id, place FROM vendor_place UNION ALL SELECT company_id, place FROM fresh) c LEFT JOIN before ON before.place = c.place
), running AS (
  SELECT used.day, used.fingerprint, place.place, (place.seconds + sum(coalesce(u.active_seconds, 0)) OVER (PARTITION BY place.place ORDER BY used.day))::bigint AS seconds
  FROM changed JOIN used ON used.day >= changed.day CROSS JOIN place LEFT JOIN company_usage_daily u ON u.company_id = place.company_id AND u.day = used.day
), gone AS (
  DELETE FROM vendor_usage_running r USING changed WHERE r.day >= changed.day AND NOT EXISTS (SELECT FROM used WHERE used.day = r.day)
)
INSERT INTO vendor_usage_running (day, active_seconds, fingerprint) SELECT day, array_agg(seconds ORDER BY place), fingerprint FROM running GROUP BY day, fingerprint
ON CONFLICT (day) DO UPDATE SET active_seconds = excluded.active_seconds, fingerprint = excluded.fingerprint`;

const utcDay = (instant: string): string => `(${instant} AT TIME ZONE 'UTC')::date`;
/** A row that makes or leaves a company ACTIVE; the mark of an end does not. */
const PAYS = `s.status_to = 'ACTIVE' AND s.event <> 'EXPIRED'`;

/** The first row that made a company ACTIVE, whichever event it was, decides its trial. */
export const REFRESH_DAYS = /* sql */ `
WITH trials AS (
  SELECT a.activated_at, coalesce(a.activated_at, least(c.trial_ends_at, CASE WHEN c.status = 'CANCELLED' THEN c.cancelled_at END)) AS decided_at
  FROM company c LEFT JOIN (SELECT s.company_id, min(s.started_at) AS activated_at FROM subscription s WHERE ${PAYS} GROUP BY s.company_id) a
    ON a.company_id = c.company_id
  WHERE c.trial_ends_at IS NOT NULL
), parts AS (
  SELECT u.day, sum(u.active_seconds)::bigint AS use, 0 AS created, 0 AS cancelled, 0 AS decided, 0 AS converted FROM company_usage_daily u GROUP BY u.day
  UNION ALL SELECT ${utcDay('c.created_at')}, 0, count(*)::int, 0, 0, 0 FROM company c GROUP BY 1
  UNION ALL SELECT ${utcDay('c.cancelled_at')}, 0, 0, count(*)::int, 0, 0 FROM company c WHERE c.status = 'CANCELLED' AND c.cancelled_at IS NOT NULL GROUP BY 1
  UNION ALL SELECT ${utcDay('decided_at')}, 0, 0, 0, count(*)::int, count(activated_at)::int FROM trials WHERE decided_at <= now() GROUP BY 1
), fresh AS (
  SELECT day, sum(use)::bigint AS use, sum(created)::int AS created, sum(cancelled)::int AS cancelled, sum(decided)::int AS decided, sum(converted)::int AS converted
  FROM parts GROUP BY day
), gone AS (
  DELETE FROM vendor_day d WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.day = d.day)
)
INSERT INTO vendor_day AS d (day, active_seconds, companies_created, companies_cancelled, trials_decided, trials_converted)
SELECT day, use, created, cancelled, decided, converted FROM fresh
ON CONFLICT (day) DO UPDATE
  SET active_seconds = excluded.active_seconds, companies_created = excluded.companies_created, companies_cancelled = excluded.companies_cancelled,
    trials_decided = excluded.trials_decided, trials_converted = excluded.trials_converted
  WHERE (d.active_seconds, d.companies_created, d.companies_cancelled, d.trials_decided, d.trials_converted)
    IS DISTINCT FROM (excluded.active_seconds, excluded.companies_created, excluded.companies_cancelled, excluded.trials_decided, excluded.trials_converted)`;

/**
 * A row of a contract holds until its end or until the next row, whichever comes first. Each is laid over the firsts of
 * the months that it covers; now stands for the end of the running month.
 */
export const REFRESH_MONTHS = /* sql */ `
WITH contract AS (
  SELECT s.company_id, s.status_to, s.event, s.started_at AS since,
    least(s.expires_at, lead(s.started_at) OVER (PARTITION BY s.company_id ORDER BY s.started_at, s.id)) AS until FROM subscription s
), this AS MATERIALIZED (
  SELECT date_trunc('month', now() AT TIME ZONE 'UTC') AS month
), paying AS (
  SELECT DISTINCT s.company_id, m AS month
  FROM contract s CROSS JOIN this CROSS JOIN LATERAL generate_series(date_trunc('month', s.since AT TIME ZONE 'UTC'),
    least(this.month + interval '1 month', CASE WHEN s.until <= now() THEN s.until AT TIME ZONE 'UTC' END), interval '1 month') m
  CROSS JOIN LATERAL (SELECT least(m AT TIME ZONE 'UTC', now()) AS at) b
  WHERE ${PAYS} AND s.since <= b.at AND (s.until IS NULL OR s.until > b.at)
), fresh AS (
  SELECT p.month::date AS month, count(*)::int AS paying, count(n.company_id)::int AS kept
  FROM paying p CROSS JOIN this LEFT JOIN paying n ON n.company_id = p.company_id AND n.month = p.month + interval '1 month'
  WHERE p.month <= this.month GROUP BY p.month
), gone AS (
  DELETE FROM vendor_month v WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.month = v.month)
)
INSERT INTO vendor_month AS v (month, paying, kept) SELECT month, paying, kept FROM fresh
ON CONFLICT (month) DO UPDATE SET paying = excluded.paying, kept = excluded.kept WHERE (v.paying, v.kept) IS DISTINCT FROM (excluded.paying, excluded.kept)`;
