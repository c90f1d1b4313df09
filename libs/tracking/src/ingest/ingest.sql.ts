/**
 * The statements of the hot path. Instants travel as milliseconds since 1970, rows as one array a column. Every subquery
 * names company and employee: row security is the wall, not the router. The list of known sessions does not depend on
 * the row, so that it is read once a statement, and the rows keep the order of their keys.
 */

/** Lets in first: the select list is evaluated for the row that `app_enter` answers. Raises EPT06 where the policy is another by now. */
export const ENTER = {
  name: 'ingest_enter',
  text: 'SELECT key_expires_at, app_expect_policy($1, $5, $6) FROM app_enter($1, $2, $3, $4)',
};

export const INSERT_SESSIONS = {
  name: 'ingest_sessions',
  text: /* sql */ `
INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, ended_at, last_activity_at)
SELECT $1::uuid, $2::uuid, i.id, $3::uuid, to_timestamp(i.started / 1000), to_timestamp(i.ended / 1000), to_timestamp(coalesce(i.ended, i.started) / 1000)
FROM unnest($4::uuid[], $5::float8[], $6::float8[]) AS i (id, started, ended)
ON CONFLICT (company_id, employee_id, id) DO NOTHING
RETURNING id`,
};

/**
 * Whatever names a session is a sign of its life. Sets the client's end where there is none or an estimated one, extends
 * an estimated end, and answers what was stored before. Locks in the order of ids.
 *
 * Named limit: it comes before the items, in the same write, so an item that then turns out to be a CONFLICT has moved
 * the end of its session too. To know of it first would cost every batch a second round trip.
 */
export const TOUCH_SESSIONS = {
  name: 'ingest_touch',
  text: /* sql */ `
WITH known AS (
  SELECT s.id, s.started_at, s.ended_at, s.end_estimated FROM work_session s
  WHERE s.company_id = $1 AND s.employee_id = $2 AND s.id = ANY ($3::uuid[])
  ORDER BY s.id FOR NO KEY UPDATE
)
UPDATE work_session w SET
  last_seen_at = now(),
  last_activity_at = greatest(w.last_activity_at, to_timestamp(named.latest / 1000), to_timestamp(sent.ended / 1000)),
  ended_at = CASE
    WHEN sent.ended IS NOT NULL AND (w.ended_at IS NULL OR w.end_estimated) THEN to_timestamp(sent.ended / 1000)
    WHEN w.end_estimated THEN greatest(w.ended_at, to_timestamp(named.latest / 1000))
    ELSE w.ended_at END,
  end_estimated = w.end_estimated AND sent.ended IS NULL
FROM known
  JOIN unnest($3::uuid[], $4::float8[]) AS named (id, latest) ON named.id = known.id
  LEFT JOIN unnest($5::uuid[], $6::float8[], $7::float8[]) AS sent (id, started, ended)
    ON sent.id = known.id AND to_timestamp(sent.started / 1000) = known.started_at
WHERE w.company_id = $1 AND w.employee_id = $2 AND w.id = known.id
RETURNING w.id, (extract(epoch FROM known.started_at) * 1000)::float8 AS "startedAt",
  (extract(epoch FROM known.ended_at) * 1000)::float8 AS "endedAt", known.end_estimated AS "endEstimated"`,
};

/** The same where a batch brings no session and names one: mostly. Nothing to order, nothing to compare. */
export const TOUCH_ONE_SESSION = {
  name: 'ingest_touch_one',
  text: /* sql */ `
UPDATE work_session SET
  last_seen_at = now(),
  last_activity_at = greatest(last_activity_at, to_timestamp($4::float8 / 1000)),
  ended_at = CASE WHEN end_estimated THEN greatest(ended_at, to_timestamp($4::float8 / 1000)) ELSE ended_at END
WHERE company_id = $1 AND employee_id = $2 AND id = $3`,
};

const SESSION_KNOWN = /* sql */ `
WHERE i.session_id IS NULL OR i.session_id = ANY (ARRAY(
  SELECT s.id FROM work_session s WHERE s.company_id = $1 AND s.employee_id = $2 AND s.id = ANY ($4::uuid[])))`;

export const INSERT_ACTIVITY = {
  name: 'ingest_activity',
  text: /* sql */ `
INSERT INTO activity_minute (company_id, employee_id, minute, device_id, session_id, active_seconds, idle_seconds, keystrokes, clicks)
SELECT $1::uuid, $2::uuid, to_timestamp(i.at / 1000), $3::uuid, i.session_id, i.active, i.idle, i.keystrokes, i.clicks
FROM unnest($5::float8[], $6::uuid[], $7::smallint[], $8::smallint[], $9::integer[], $10::integer[]) AS i (at, session_id, active, idle, keystrokes, clicks)
${SESSION_KNOWN}
ON CONFLICT (company_id, employee_id, minute, device_id) DO NOTHING`,
};

export const INSERT_APPLICATIONS = {
  name: 'ingest_applications',
  text: /* sql */ `
INSERT INTO application_usage (company_id, employee_id, started_at, id, device_id, session_id, duration_seconds, app, title)
SELECT $1::uuid, $2::uuid, to_timestamp(i.at / 1000), i.id, $3::uuid, i.session_id, i.seconds, i.app, i.title
FROM unnest($5::float8[], $6::uuid[], $7::uuid[], $8::integer[], $9::text[], $10::text[]) AS i (at, id, session_id, seconds, app, title)
${SESSION_KNOWN}
ON CONFLICT (company_id, employee_id, started_at, id) DO NOTHING`,
};

export const INSERT_WEBSITES = {
  name: 'ingest_websites',
  text: /* sql */ `
INSERT INTO website_usage (company_id, employee_id, started_at, id, device_id, session_id, duration_seconds, domain, url, title)
SELECT $1::uuid, $2::uuid, to_timestamp(i.at / 1000), i.id, $3::uuid, i.session_id, i.seconds, i.domain, i.url, i.title
FROM unnest($5::float8[], $6::uuid[], $7::uuid[], $8::integer[], $9::text[], $10::text[], $11::text[]) AS i (at, id, session_id, seconds, domain, url, title)
${SESSION_KNOWN}
ON CONFLICT (company_id, employee_id, started_at, id) DO NOTHING`,
};

export const INSERT_OUTBOX = {
  name: 'ingest_outbox',
  text: /* sql */ `
INSERT INTO outbox (company_id, id, employee_id, from_at, to_at)
VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000))`,
};
