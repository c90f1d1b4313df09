import { SqlMigration } from './sql-migration.js';

/** Plans, companies, keys, subscriptions, accounts, memberships, invitations, tokens and the two audits. */
export class CompaniesAndAccounts1000000000002 extends SqlMigration {
  readonly name = 'CompaniesAndAccounts1000000000002';
  protected readonly sql = /* sql */ `
-- Global tables: small, looked up across companies ---------------------------------------------

CREATE TABLE plan (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name text NOT NULL,
  max_employees integer NOT NULL CHECK (max_employees >= 1),
  max_storage_mb bigint NOT NULL CHECK (max_storage_mb >= 0),
  screenshot_retention_days integer NOT NULL CHECK (screenshot_retention_days >= 1),
  price_amount integer NOT NULL CHECK (price_amount >= 0),
  price_currency char(3) NOT NULL DEFAULT 'USD',
  features jsonb NOT NULL DEFAULT '[]',
  retired_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT app_distribute('plan', 'reference');
INSERT INTO plan (code, name, max_employees, max_storage_mb, screenshot_retention_days, price_amount) VALUES
  ('FREE', 'Free', 5, 10000, 14, 0),
  ('PRO', 'Pro', 50, 100000, 90, 9900),
  ('ENTERPRISE', 'Enterprise', 999, 1000000, 365, 49900);
GRANT SELECT ON plan TO ept_tenant, ept_owner, ept_jobs;

CREATE TABLE account (
  id uuid PRIMARY KEY,
  email text NOT NULL CONSTRAINT account_email_lower CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text NOT NULL,
  is_owner boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'DISABLED')),
  password_changed_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_email_key UNIQUE (email)
);
SELECT app_distribute('account', 'reference');
GRANT SELECT, INSERT, UPDATE ON account TO ept_identity;

-- A sign-in on the web: the family of refresh tokens that came from it.
CREATE TABLE web_session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  selected_company_id uuid,
  address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text
);
CREATE INDEX web_session_account ON web_session (account_id, created_at);
SELECT app_distribute('web_session', 'reference');
GRANT SELECT, INSERT, UPDATE ON web_session TO ept_identity;

CREATE TABLE refresh_token (
  token_hash bytea PRIMARY KEY,
  web_session_id uuid NOT NULL REFERENCES web_session (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  replaced_at timestamptz,
  -- Its successor; the one whose successor is unreplaced is the immediate predecessor, which still counts for seconds.
  replaced_by bytea
);
CREATE INDEX refresh_token_session ON refresh_token (web_session_id);
SELECT app_distribute('refresh_token', 'reference');
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO ept_identity;

-- Counters of failed sign-ins, in the form that rate-limiter-flexible keeps them.
CREATE TABLE sign_in_failure (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO ept_identity;

-- Names that are unique across companies, whatever their case.
CREATE TABLE company_directory (
  company_id uuid PRIMARY KEY,
  name text NOT NULL,
  name_key text NOT NULL CONSTRAINT company_directory_name_key UNIQUE,
  slug text NOT NULL CONSTRAINT company_directory_slug_key UNIQUE
);
SELECT app_distribute('company_directory', 'reference');
ALTER TABLE company_directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_directory FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON company_directory FOR ALL TO ept_owner USING (true) WITH CHECK (true);
CREATE POLICY identity_reads ON company_directory FOR SELECT TO ept_identity USING (true);
GRANT SELECT, INSERT, UPDATE (name, name_key, slug) ON company_directory TO ept_owner;
GRANT SELECT ON company_directory TO ept_identity;

CREATE TABLE company_key (
  id uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  key_hash bytea NOT NULL CONSTRAINT company_key_hash_key UNIQUE,
  sealed bytea NOT NULL,
  hint text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX company_key_company ON company_key (company_id, created_at);
SELECT app_distribute('company_key', 'reference');
SELECT app_protect('company_key');
CREATE POLICY owner_all ON company_key FOR ALL TO ept_owner USING (true) WITH CHECK (true);
CREATE POLICY identity_reads ON company_key FOR SELECT TO ept_identity USING (true);
GRANT SELECT, INSERT, UPDATE (expires_at, revoked_at) ON company_key TO ept_owner;
GRANT SELECT (id, company_id, key_hash, expires_at, revoked_at) ON company_key TO ept_identity;
GRANT SELECT (company_id, key_hash, expires_at, revoked_at) ON company_key TO ept_tenant;

CREATE TABLE device_token (
  token_hash bytea PRIMARY KEY,
  company_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  device_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX device_token_device ON device_token (company_id, membership_id, device_id);
SELECT app_distribute('device_token', 'reference');
SELECT app_protect('device_token');
CREATE POLICY identity_all ON device_token FOR ALL TO ept_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (revoked_at) ON device_token TO ept_identity;
GRANT SELECT (token_hash, company_id, membership_id, device_id, revoked_at) ON device_token TO ept_tenant;

-- Which companies an account belongs to: the way from a sign-in to its memberships.
CREATE TABLE account_company (
  account_id uuid NOT NULL REFERENCES account (id),
  company_id uuid NOT NULL,
  PRIMARY KEY (account_id, company_id)
);
SELECT app_distribute('account_company', 'reference');
ALTER TABLE account_company ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_company FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_reads ON account_company FOR SELECT TO ept_identity USING (true);
CREATE POLICY identity_adds ON account_company FOR INSERT TO ept_identity WITH CHECK (true);
GRANT SELECT, INSERT ON account_company TO ept_identity;

-- What the vendor did. Insert-only.
CREATE TABLE vendor_audit (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  company_id uuid,
  before jsonb,
  after jsonb,
  request_id text,
  address text
);
CREATE INDEX vendor_audit_at ON vendor_audit (at DESC);
CREATE INDEX vendor_audit_company ON vendor_audit (company_id, at DESC);
SELECT app_distribute('vendor_audit', 'reference');
ALTER TABLE vendor_audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_audit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON vendor_audit FOR SELECT TO ept_owner USING (true);
CREATE POLICY owner_adds ON vendor_audit FOR INSERT TO ept_owner WITH CHECK (true);
GRANT SELECT, INSERT ON vendor_audit TO ept_owner;

-- Tenant tables: keyed by company ---------------------------------------------------------------

CREATE TABLE company (
  company_id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,
  contact_person text,
  contact_phone text,
  timezone text NOT NULL DEFAULT 'UTC',
  plan_code text NOT NULL REFERENCES plan (code),
  status text NOT NULL DEFAULT 'TRIAL' CHECK (status IN ('TRIAL', 'ACTIVE', 'SUSPENDED', 'CANCELLED')),
  suspended_reason text,
  trial_ends_at timestamptz,
  subscription_expires_at timestamptz,
  cancelled_at timestamptz,
  last_sync_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
SELECT app_distribute('company');
SELECT app_protect('company');
CREATE POLICY owner_all ON company FOR ALL TO ept_owner USING (true) WITH CHECK (true);
CREATE POLICY jobs_reads ON company FOR SELECT TO ept_jobs USING (true);
GRANT SELECT, INSERT, UPDATE ON company TO ept_owner;
GRANT SELECT, UPDATE (email, contact_person, contact_phone, timezone, last_sync_at, updated_at) ON company TO ept_tenant;
GRANT SELECT (company_id, status, trial_ends_at, subscription_expires_at, cancelled_at) ON company TO ept_jobs;

CREATE TABLE company_seats (
  company_id uuid PRIMARY KEY REFERENCES company (company_id),
  used integer NOT NULL DEFAULT 0 CHECK (used >= 0)
);
SELECT app_distribute('company_seats');
SELECT app_protect('company_seats');
CREATE POLICY owner_reads ON company_seats FOR SELECT TO ept_owner USING (true);
CREATE POLICY owner_adds ON company_seats FOR INSERT TO ept_owner WITH CHECK (true);
GRANT SELECT, INSERT ON company_seats TO ept_owner;
GRANT SELECT, UPDATE (used) ON company_seats TO ept_tenant;

CREATE TABLE company_settings (
  company_id uuid PRIMARY KEY REFERENCES company (company_id),
  screenshots_enabled boolean NOT NULL DEFAULT true,
  screenshot_interval_seconds integer NOT NULL DEFAULT 600 CHECK (screenshot_interval_seconds BETWEEN 60 AND 7200),
  screenshot_blur boolean NOT NULL DEFAULT false,
  titles text NOT NULL DEFAULT 'FULL' CHECK (titles IN ('FULL', 'NONE')),
  websites text NOT NULL DEFAULT 'FULL' CHECK (websites IN ('FULL', 'DOMAIN', 'NONE')),
  idle_after_seconds integer NOT NULL DEFAULT 180 CHECK (idle_after_seconds BETWEEN 30 AND 3600),
  upload_every_seconds integer NOT NULL DEFAULT 60 CHECK (upload_every_seconds BETWEEN 10 AND 3600),
  working_hours jsonb,
  updated_at timestamptz NOT NULL DEFAULT now()
);
SELECT app_distribute('company_settings');
SELECT app_protect('company_settings');
CREATE POLICY owner_adds ON company_settings FOR INSERT TO ept_owner WITH CHECK (true);
GRANT INSERT (company_id) ON company_settings TO ept_owner;
GRANT SELECT, UPDATE ON company_settings TO ept_tenant;

-- A person in a company. Name and e-mail are copied from the account, so that a company's pages never need it.
CREATE TABLE membership (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('ADMIN', 'EMPLOYEE', 'VIEWER')),
  status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'INVITED', 'SUSPENDED', 'REMOVED')),
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  PRIMARY KEY (company_id, id),
  CONSTRAINT membership_account_key UNIQUE (company_id, account_id)
);
SELECT app_distribute('membership');
SELECT app_protect('membership');
CREATE POLICY identity_reads ON membership FOR SELECT TO ept_identity USING (true);
CREATE POLICY identity_adds ON membership FOR INSERT TO ept_identity WITH CHECK (true);
CREATE POLICY identity_changes ON membership FOR UPDATE TO ept_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (name, email, role, status, removed_at) ON membership TO ept_identity;
GRANT SELECT, UPDATE (name, email, role, status, removed_at) ON membership TO ept_tenant;

-- Becomes the membership of the same id when it is accepted.
CREATE TABLE invitation (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('ADMIN', 'EMPLOYEE', 'VIEWER')),
  token_hash bytea NOT NULL,
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (company_id, id),
  CONSTRAINT invitation_token_key UNIQUE (company_id, token_hash)
);
CREATE UNIQUE INDEX invitation_pending_email_key ON invitation (company_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
SELECT app_distribute('invitation');
SELECT app_protect('invitation');
CREATE POLICY owner_adds ON invitation FOR INSERT TO ept_owner WITH CHECK (true);
CREATE POLICY identity_reads ON invitation FOR SELECT TO ept_identity USING (true);
CREATE POLICY identity_accepts ON invitation FOR UPDATE TO ept_identity USING (true) WITH CHECK (true);
GRANT INSERT ON invitation TO ept_owner;
GRANT SELECT, UPDATE (accepted_at) ON invitation TO ept_identity;
GRANT SELECT, INSERT, UPDATE (name, role, token_hash, expires_at, revoked_at) ON invitation TO ept_tenant;

-- One row for each event of a company's commercial life. Insert-only: current state lives in company.
CREATE TABLE subscription (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  event text NOT NULL CHECK (event IN
    ('TRIAL_STARTED', 'ACTIVATED', 'PLAN_CHANGED', 'SUSPENDED', 'REACTIVATED', 'CANCELLED', 'EXPIRED')),
  plan_code text NOT NULL REFERENCES plan (code),
  previous_plan_code text REFERENCES plan (code),
  status_from text,
  status_to text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  amount_paid integer NOT NULL DEFAULT 0 CHECK (amount_paid >= 0),
  currency char(3) NOT NULL DEFAULT 'USD',
  actor_id uuid,
  actor text NOT NULL,
  note text,
  PRIMARY KEY (company_id, id)
);
CREATE INDEX subscription_started ON subscription (company_id, started_at, id);
SELECT app_distribute('subscription');
ALTER TABLE subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON subscription FOR SELECT TO ept_owner USING (true);
CREATE POLICY owner_adds ON subscription FOR INSERT TO ept_owner WITH CHECK (true);
GRANT SELECT, INSERT ON subscription TO ept_owner;

-- What happened inside a company. Insert-only, out of the vendor's reach.
CREATE TABLE company_audit (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  target text,
  details jsonb,
  request_id text,
  address text,
  PRIMARY KEY (company_id, id)
);
CREATE INDEX company_audit_at ON company_audit (company_id, at DESC);
SELECT app_distribute('company_audit');
SELECT app_protect('company_audit');
GRANT SELECT, INSERT ON company_audit TO ept_tenant;

-- Is this account allowed to act? ept_tenant may ask that much of accounts, and nothing else.
CREATE FUNCTION app_account_active(p_account uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
  -- Bound to the table when it is made, so that no search_path can lead it elsewhere.
  BEGIN ATOMIC SELECT EXISTS (SELECT FROM account WHERE id = p_account AND status = 'ACTIVE'); END;
GRANT EXECUTE ON FUNCTION app_account_active(uuid) TO ept_tenant;

-- Opens a transaction for a company, or raises. Sets the company, then asks in this order: is the key (where one was
-- sent) still good, may the company be served, does the membership still count, is the device token unrevoked.
-- EPT01 suspended · EPT02 expired · EPT03 unauthenticated · EPT04 invalid key · EPT05 a tracker of one who records nothing
CREATE FUNCTION app_enter(p_company uuid, p_key_hash bytea, p_membership uuid, p_token_hash bytea)
  RETURNS TABLE (role text, key_expires_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_company record;
  v_member record;
BEGIN
  PERFORM set_config('app.company_id', p_company::text, true);
  SELECT c.status, app_servable(c.status, c.trial_ends_at, c.subscription_expires_at) AS servable INTO v_company
    FROM company c WHERE c.company_id = p_company;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such company' USING ERRCODE = 'EPT03'; END IF;
  IF p_key_hash IS NOT NULL THEN
    SELECT k.expires_at INTO key_expires_at FROM company_key k
      WHERE k.company_id = p_company AND k.key_hash = p_key_hash AND k.revoked_at IS NULL
        AND (k.expires_at IS NULL OR k.expires_at > now());
    IF NOT FOUND THEN RAISE EXCEPTION 'company key is not valid' USING ERRCODE = 'EPT04'; END IF;
  END IF;
  IF NOT v_company.servable THEN
    IF v_company.status = 'SUSPENDED' THEN RAISE EXCEPTION 'company is suspended' USING ERRCODE = 'EPT01'; END IF;
    RAISE EXCEPTION 'subscription has expired' USING ERRCODE = 'EPT02';
  END IF;
  IF p_membership IS NOT NULL THEN
    SELECT m.role, m.status, m.account_id INTO v_member
      FROM membership m WHERE m.company_id = p_company AND m.id = p_membership;
    IF NOT FOUND OR v_member.status <> 'ACTIVE' OR NOT app_account_active(v_member.account_id) THEN
      RAISE EXCEPTION 'membership is not active' USING ERRCODE = 'EPT03';
    END IF;
    role := v_member.role;
  END IF;
  IF p_token_hash IS NOT NULL AND NOT EXISTS (
    SELECT FROM device_token t WHERE t.token_hash = p_token_hash AND t.company_id = p_company
      AND t.membership_id = p_membership AND t.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'device token is revoked' USING ERRCODE = 'EPT03';
  END IF;
  IF p_token_hash IS NOT NULL AND role = 'VIEWER' THEN RAISE EXCEPTION 'viewers record nothing' USING ERRCODE = 'EPT05'; END IF;
  RETURN NEXT;
END $$;
GRANT EXECUTE ON FUNCTION app_enter(uuid, bytea, uuid, bytea) TO ept_tenant;
`;
}
