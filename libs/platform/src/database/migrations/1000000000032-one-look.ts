import { SqlMigration } from './sql-migration.js';

/**
 * What `app_enter` asks of six tables one by one it asks at once, for whoever enters: the rules are in `app_let_in` and
 * nowhere else. An upload is told its company's policy by the same look, and calls the other functions without a query around them.
 */
export class OneLook1000000000032 extends SqlMigration {
  readonly name = 'OneLook1000000000032';
  protected readonly sql = /* sql */ `
-- Lets somebody into a company until the transaction ends, or raises. Sets the company, then asks in this order: is there
-- such a company, is the key (where one was sent) still good, may the company be served, does the membership still count,
-- is the device token unrevoked.
-- EPT01 suspended · EPT02 expired · EPT03 unauthenticated · EPT04 invalid key · EPT05 a tracker of one who records nothing
CREATE FUNCTION app_let_in(p_company uuid, p_key_hash bytea, p_membership uuid, p_token_hash bytea,
  OUT role text, OUT key_expires_at timestamptz, OUT policy_version integer, OUT timezone text) LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  PERFORM set_config('app.company_id', p_company::text, true);
  SELECT c.status, app_servable(c.status, c.trial_ends_at, c.subscription_expires_at) AS servable, c.timezone, s.policy_version,
      k.key_hash AS good_key, k.expires_at, m.role, m.status AS member_status, m.account_id, t.token_hash AS good_token
    INTO v
    FROM company c
    LEFT JOIN company_settings s ON s.company_id = p_company
    LEFT JOIN company_key k ON k.company_id = p_company AND k.key_hash = p_key_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
    LEFT JOIN membership m ON m.company_id = p_company AND m.id = p_membership
    LEFT JOIN device_token t ON t.token_hash = p_token_hash AND t.company_id = p_company AND t.membership_id = p_membership AND t.revoked_at IS NULL
    WHERE c.company_id = p_company;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such company' USING ERRCODE = 'EPT03'; END IF;
  IF p_key_hash IS NOT NULL AND v.good_key IS NULL THEN RAISE EXCEPTION 'company key is not valid' USING ERRCODE = 'EPT04'; END IF;
  IF NOT v.servable THEN
    IF v.status = 'SUSPENDED' THEN RAISE EXCEPTION 'company is suspended' USING ERRCODE = 'EPT01'; END IF;
    RAISE EXCEPTION 'subscription has expired' USING ERRCODE = 'EPT02';
  END IF;
  IF p_membership IS NOT NULL AND (v.member_status IS DISTINCT FROM 'ACTIVE' OR NOT app_account_active(v.account_id)) THEN
    RAISE EXCEPTION 'membership is not active' USING ERRCODE = 'EPT03';
  END IF;
  IF p_token_hash IS NOT NULL AND v.good_token IS NULL THEN RAISE EXCEPTION 'device token is revoked' USING ERRCODE = 'EPT03'; END IF;
  IF p_token_hash IS NOT NULL AND v.role = 'VIEWER' THEN RAISE EXCEPTION 'viewers record nothing' USING ERRCODE = 'EPT05'; END IF;
  role := v.role;
  key_expires_at := v.expires_at;
  policy_version := v.policy_version;
  timezone := v.timezone;
END $$;

CREATE OR REPLACE FUNCTION app_enter(p_company uuid, p_key_hash bytea, p_membership uuid, p_token_hash bytea)
  RETURNS TABLE (role text, key_expires_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_entered record;
BEGIN
  v_entered := app_let_in(p_company, p_key_hash, p_membership, p_token_hash);
  role := v_entered.role;
  key_expires_at := v_entered.key_expires_at;
  RETURN NEXT;
END $$;

-- As before, in fewer queries. policy_version and timezone are those of the policy that the batch has been reduced by.
CREATE OR REPLACE FUNCTION app_ingest(company uuid, key_hash bytea, member uuid, token_hash bytea, policy_version integer, timezone text,
  employee uuid, device uuid, session uuid, session_latest float8,
  a_at float8[], a_session uuid[], a_active smallint[], a_idle smallint[], a_keystrokes integer[], a_clicks integer[],
  p_at float8[], p_id uuid[], p_session uuid[], p_seconds integer[], p_app text[], p_title text[],
  w_at float8[], w_id uuid[], w_session uuid[], w_seconds integer[], w_domain text[], w_url text[], w_title text[],
  outbox_id uuid, from_at float8, to_at float8,
  OUT key_expires_at timestamptz, OUT activity integer, OUT applications integer, OUT websites integer) LANGUAGE plpgsql AS $$
DECLARE
  v_entered record;
  v_stored record;
  v_latest timestamptz;
  v_known uuid[];
BEGIN
  v_entered := app_let_in(company, key_hash, member, token_hash);
  IF (v_entered.policy_version, v_entered.timezone) IS DISTINCT FROM (app_ingest.policy_version, app_ingest.timezone) THEN
    RAISE EXCEPTION 'the policy has changed' USING ERRCODE = 'EPT06';
  END IF;
  IF session IS NOT NULL THEN
    -- Whatever names a session is a sign of its life.
    v_latest := to_timestamp(session_latest / 1000);
    UPDATE work_session AS w SET
      last_seen_at = now(),
      last_activity_at = greatest(w.last_activity_at, v_latest),
      ended_at = CASE WHEN w.end_estimated THEN greatest(w.ended_at, v_latest) ELSE w.ended_at END
    WHERE w.company_id = company AND w.employee_id = employee AND w.id = session;
    IF FOUND THEN v_known := ARRAY[session]; END IF;
  END IF;
  v_stored := app_store_items(company, employee, device, v_known, a_at, a_session, a_active, a_idle, a_keystrokes, a_clicks,
    p_at, p_id, p_session, p_seconds, p_app, p_title, w_at, w_id, w_session, w_seconds, w_domain, w_url, w_title, outbox_id, from_at, to_at);
  key_expires_at := v_entered.key_expires_at;
  activity := v_stored.activity;
  applications := v_stored.applications;
  websites := v_stored.websites;
END $$;

GRANT EXECUTE ON FUNCTION app_let_in(uuid, bytea, uuid, bytea) TO ept_tenant;
`;
}
