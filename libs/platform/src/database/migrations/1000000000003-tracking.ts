import { SqlMigration } from './sql-migration.js';

/**
 * Devices, work sessions and what is recorded in them. The four high-volume tables are partitioned by month and carry
 * no foreign keys: the employee comes from the verified token, the session is looked up by the insert itself.
 */
export class Tracking1000000000003 extends SqlMigration {
  readonly name = 'Tracking1000000000003';
  protected readonly sql = /* sql */ `
CREATE TABLE device (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  platform text NOT NULL,
  app_version text NOT NULL,
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (company_id, employee_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('device');
SELECT app_protect('device');
GRANT SELECT, INSERT, UPDATE (name, platform, app_version, last_seen_at, revoked_at) ON device TO ept_tenant;

-- ended_at null: it runs, or it has lapsed (derived from last_seen_at, the server's clock of the last sign of life).
-- last_activity_at: the latest instant recorded in it, by the client's clock. end_estimated: closed by the server,
-- so a later word of the client still counts.
CREATE TABLE work_session (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_estimated boolean NOT NULL DEFAULT false,
  last_activity_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, employee_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id),
  CONSTRAINT work_session_ends_after_start CHECK (ended_at >= started_at)
);
CREATE INDEX work_session_started ON work_session (company_id, employee_id, started_at);
CREATE INDEX work_session_company_started ON work_session (company_id, started_at);
CREATE INDEX work_session_id ON work_session (company_id, id);
CREATE INDEX work_session_open ON work_session (company_id, employee_id, device_id) WHERE ended_at IS NULL;
SELECT app_distribute('work_session');
SELECT app_protect('work_session');
GRANT SELECT, INSERT, UPDATE (ended_at, end_estimated, last_activity_at, last_seen_at) ON work_session TO ept_tenant;

CREATE TABLE activity_minute (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  minute timestamptz NOT NULL,
  device_id uuid NOT NULL,
  session_id uuid,
  active_seconds smallint NOT NULL,
  idle_seconds smallint NOT NULL,
  keystrokes integer NOT NULL,
  clicks integer NOT NULL,
  PRIMARY KEY (company_id, employee_id, minute, device_id),
  CHECK (active_seconds >= 0 AND idle_seconds >= 0 AND active_seconds + idle_seconds <= 60)
) PARTITION BY RANGE (minute);
SELECT app_distribute('activity_minute');
SELECT app_protect('activity_minute');

CREATE TABLE application_usage (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  session_id uuid,
  app text NOT NULL,
  title text,
  duration_seconds integer NOT NULL CHECK (duration_seconds BETWEEN 0 AND 86400),
  PRIMARY KEY (company_id, employee_id, started_at, id)
) PARTITION BY RANGE (started_at);
SELECT app_distribute('application_usage');
SELECT app_protect('application_usage');

CREATE TABLE website_usage (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  session_id uuid,
  domain text NOT NULL,
  url text,
  title text,
  duration_seconds integer NOT NULL CHECK (duration_seconds BETWEEN 0 AND 86400),
  PRIMARY KEY (company_id, employee_id, started_at, id)
) PARTITION BY RANGE (started_at);
SELECT app_distribute('website_usage');
SELECT app_protect('website_usage');

CREATE TABLE screenshot (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  captured_at timestamptz NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  session_id uuid,
  storage_key text NOT NULL,
  content_hash bytea NOT NULL,
  content_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, employee_id, captured_at, id)
) PARTITION BY RANGE (captured_at);
CREATE INDEX screenshot_id ON screenshot (company_id, id);
SELECT app_distribute('screenshot');
SELECT app_protect('screenshot');

GRANT SELECT, INSERT ON activity_minute, application_usage, website_usage, screenshot TO ept_tenant;
GRANT DELETE ON screenshot TO ept_tenant;

-- Bytes of screenshots that a company stores; changed by a conditional UPDATE so that the plan's quota holds under concurrency.
CREATE TABLE company_storage (
  company_id uuid PRIMARY KEY REFERENCES company (company_id),
  used_bytes bigint NOT NULL DEFAULT 0 CHECK (used_bytes >= 0)
);
SELECT app_distribute('company_storage');
SELECT app_protect('company_storage');
GRANT SELECT, INSERT, UPDATE (used_bytes) ON company_storage TO ept_tenant;

-- Months from four back to three ahead. Partitions are reached through their parent only: forced row security,
-- no policy, no grant.
CREATE FUNCTION app_ensure_partitions() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ept, pg_temp AS $$
DECLARE
  v_table text;
  v_month date;
  v_name text;
  v_made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('app_ensure_partitions'));
  FOREACH v_table IN ARRAY ARRAY['activity_minute', 'application_usage', 'website_usage', 'screenshot'] LOOP
    FOR i IN -4..3 LOOP
      v_month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i))::date;
      v_name := v_table || '_p' || to_char(v_month, 'YYYYMM');
      CONTINUE WHEN to_regclass('ept.' || v_name) IS NOT NULL;
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', v_name, v_table,
        v_month || ' 00:00:00+00', (v_month + interval '1 month')::date || ' 00:00:00+00');
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_name);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_name);
      v_made := v_made + 1;
    END LOOP;
  END LOOP;
  RETURN v_made;
END $$;
GRANT EXECUTE ON FUNCTION app_ensure_partitions() TO ept_jobs;
`;
}
