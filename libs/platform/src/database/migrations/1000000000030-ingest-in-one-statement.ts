import { SqlMigration } from './sql-migration.js';

/**
 * The statements of an upload as functions, so that a batch is one message to the database and one back. They run as
 * whoever calls them: row security holds, and every statement names company and employee besides.
 */
export class IngestInOneStatement1000000000030 extends SqlMigration {
  readonly name = 'IngestInOneStatement1000000000030';
  protected readonly sql = /* sql */ `
-- Items in parallel arrays, a_ activity minutes, p_ applications, w_ websites; instants as milliseconds since 1970. Stored
-- are those that name no session or one in known; what is stored already is left out. Answers how many rows are new.
CREATE FUNCTION app_store_items(company uuid, employee uuid, device uuid, known uuid[],
  a_at float8[], a_session uuid[], a_active smallint[], a_idle smallint[], a_keystrokes integer[], a_clicks integer[],
  p_at float8[], p_id uuid[], p_session uuid[], p_seconds integer[], p_app text[], p_title text[],
  w_at float8[], w_id uuid[], w_session uuid[], w_seconds integer[], w_domain text[], w_url text[], w_title text[],
  outbox_id uuid, from_at float8, to_at float8,
  OUT activity integer, OUT applications integer, OUT websites integer) LANGUAGE plpgsql AS $$
BEGIN
  activity := 0; applications := 0; websites := 0;
  IF a_at <> '{}' THEN
    INSERT INTO activity_minute (company_id, employee_id, minute, device_id, session_id, active_seconds, idle_seconds, keystrokes, clicks)
      SELECT company, employee, to_timestamp(i.at / 1000), device, i.session_id, i.active, i.idle, i.keystrokes, i.clicks
      FROM unnest(a_at, a_session, a_active, a_idle, a_keystrokes, a_clicks) AS i (at, session_id, active, idle, keystrokes, clicks)
      WHERE i.session_id IS NULL OR i.session_id = ANY (known)
      ON CONFLICT (company_id, employee_id, minute, device_id) DO NOTHING;
    GET DIAGNOSTICS activity = ROW_COUNT;
  END IF;
  IF p_at <> '{}' THEN
    INSERT INTO application_usage (company_id, employee_id, started_at, id, device_id, session_id, duration_seconds, app, title)
      SELECT company, employee, to_timestamp(i.at / 1000), i.id, device, i.session_id, i.seconds, i.app, i.title
      FROM unnest(p_at, p_id, p_session, p_seconds, p_app, p_title) AS i (at, id, session_id, seconds, app, title)
      WHERE i.session_id IS NULL OR i.session_id = ANY (known)
      ON CONFLICT (company_id, employee_id, started_at, id) DO NOTHING;
    GET DIAGNOSTICS applications = ROW_COUNT;
  END IF;
  IF w_at <> '{}' THEN
    INSERT INTO website_usage (company_id, employee_id, started_at, id, device_id, session_id, duration_seconds, domain, url, title)
      SELECT company, employee, to_timestamp(i.at / 1000), i.id, device, i.session_id, i.seconds, i.domain, i.url, i.title
      FROM unnest(w_at, w_id, w_session, w_seconds, w_domain, w_url, w_title) AS i (at, id, session_id, seconds, domain, url, title)
      WHERE i.session_id IS NULL OR i.session_id = ANY (known)
      ON CONFLICT (company_id, employee_id, started_at, id) DO NOTHING;
    GET DIAGNOSTICS websites = ROW_COUNT;
  END IF;
  INSERT INTO outbox (company_id, id, employee_id, from_at, to_at)
    VALUES (company, outbox_id, employee, to_timestamp(from_at / 1000), to_timestamp(to_at / 1000));
END $$;

-- A whole batch that brings no session and names one at most, which is most of them. Raises as app_enter and
-- app_expect_policy do. member is null where an operator brings in the history of somebody who need not be active any more.
CREATE FUNCTION app_ingest(company uuid, key_hash bytea, member uuid, token_hash bytea, policy_version integer, timezone text,
  employee uuid, device uuid, session uuid, session_latest float8,
  a_at float8[], a_session uuid[], a_active smallint[], a_idle smallint[], a_keystrokes integer[], a_clicks integer[],
  p_at float8[], p_id uuid[], p_session uuid[], p_seconds integer[], p_app text[], p_title text[],
  w_at float8[], w_id uuid[], w_session uuid[], w_seconds integer[], w_domain text[], w_url text[], w_title text[],
  outbox_id uuid, from_at float8, to_at float8,
  OUT key_expires_at timestamptz, OUT activity integer, OUT applications integer, OUT websites integer) LANGUAGE plpgsql AS $$
DECLARE
  v_known uuid[];
BEGIN
  SELECT e.key_expires_at, app_expect_policy(company, policy_version, timezone) INTO key_expires_at FROM app_enter(company, key_hash, member, token_hash) AS e;
  IF session IS NOT NULL THEN
    -- Whatever names a session is a sign of its life.
    UPDATE work_session AS w SET
      last_seen_at = now(),
      last_activity_at = greatest(w.last_activity_at, to_timestamp(session_latest / 1000)),
      ended_at = CASE WHEN w.end_estimated THEN greatest(w.ended_at, to_timestamp(session_latest / 1000)) ELSE w.ended_at END
    WHERE w.company_id = company AND w.employee_id = employee AND w.id = session;
    IF FOUND THEN v_known := ARRAY[session]; END IF;
  END IF;
  SELECT s.activity, s.applications, s.websites INTO activity, applications, websites
    FROM app_store_items(company, employee, device, v_known, a_at, a_session, a_active, a_idle, a_keystrokes, a_clicks,
      p_at, p_id, p_session, p_seconds, p_app, p_title, w_at, w_id, w_session, w_seconds, w_domain, w_url, w_title, outbox_id, from_at, to_at) AS s;
END $$;

GRANT EXECUTE ON FUNCTION app_store_items, app_ingest TO ept_tenant;

-- So that a company that has just been brought up to date can rest while others are.
GRANT SELECT (aggregated_at) ON aggregation_cursor TO ept_jobs;
`;
}
