/**
 * The statements of the hot path. Instants travel as milliseconds since 1970, rows as one array a column. Every subquery
 * names company and employee: row security is the wall, not the router. The rows keep the order of their keys.
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

const parameters = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => `$${from + i}`).join(', ');

/** Items and the outbox row that announces them. Known are those of the sessions in `$4` that are this employee's. */
export const STORE_ITEMS = {
  name: 'ingest_items',
  text: /* sql */ `
SELECT activity, applications, websites FROM app_store_items($1, $2, $3, ARRAY(
  SELECT s.id FROM work_session s WHERE s.company_id = $1 AND s.employee_id = $2 AND s.id = ANY ($4::uuid[])), ${parameters(5, 26)})`,
};

/** All of it at once where a batch brings no session and names one at most: mostly. */
export const INGEST = {
  name: 'ingest',
  text: `SELECT key_expires_at, activity, applications, websites FROM app_ingest(${parameters(1, 32)})`,
};
