import { SqlMigration } from './sql-migration.js';

/** The outbox that announces recorded things, the days made from them, and the runs of jobs. */
export class UsageDays1000000000004 extends SqlMigration {
  readonly name = 'UsageDays1000000000004';
  protected readonly sql = /* sql */ `
-- "This employee has something new between these instants." Written with the data, deleted by the transaction that
-- recomputes the days it touches.
CREATE TABLE outbox (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  employee_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, id)
);
SELECT app_distribute('outbox');
SELECT app_protect('outbox');
CREATE POLICY jobs_reads ON outbox FOR SELECT TO ept_jobs USING (true);
GRANT SELECT, INSERT, DELETE ON outbox TO ept_tenant;
GRANT SELECT (company_id, created_at) ON outbox TO ept_jobs;

-- One row a company: whoever holds its lock aggregates that company.
CREATE TABLE aggregation_cursor (
  company_id uuid PRIMARY KEY REFERENCES company (company_id),
  aggregated_at timestamptz
);
SELECT app_distribute('aggregation_cursor');
SELECT app_protect('aggregation_cursor');
GRANT SELECT, INSERT, UPDATE (aggregated_at) ON aggregation_cursor TO ept_tenant;

CREATE TABLE employee_usage_daily (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  day date NOT NULL,
  active_seconds integer NOT NULL,
  idle_seconds integer NOT NULL,
  sessions integer NOT NULL,
  screenshots integer NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, employee_id, day),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
CREATE INDEX employee_usage_daily_day ON employee_usage_daily (company_id, day);
SELECT app_distribute('employee_usage_daily');
SELECT app_protect('employee_usage_daily');
GRANT SELECT, INSERT, UPDATE, DELETE ON employee_usage_daily TO ept_tenant;

-- All that the vendor sees of usage.
CREATE TABLE company_usage_daily (
  company_id uuid NOT NULL REFERENCES company (company_id),
  day date NOT NULL,
  active_seconds bigint NOT NULL,
  idle_seconds bigint NOT NULL,
  employees_active integer NOT NULL,
  sessions integer NOT NULL,
  screenshots integer NOT NULL,
  storage_mb numeric(14, 3) NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  -- INCLUDE: the vendor's list sums 30 days of every company when sorted by use, from the index alone.
  CONSTRAINT company_usage_daily_pkey PRIMARY KEY (company_id, day) INCLUDE (active_seconds, screenshots, storage_mb)
);
SELECT app_distribute('company_usage_daily');
SELECT app_protect('company_usage_daily');
CREATE POLICY owner_reads ON company_usage_daily FOR SELECT TO ept_owner USING (true);
GRANT SELECT ON company_usage_daily TO ept_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON company_usage_daily TO ept_tenant;

-- Local to the coordinator: no company in it, no key to tenant tables.
CREATE TABLE job_run (
  id uuid PRIMARY KEY,
  job text NOT NULL,
  run_key text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  outcome text CHECK (outcome IN ('SUCCEEDED', 'FAILED')),
  detail text,
  CONSTRAINT job_run_once UNIQUE (job, run_key)
);
GRANT SELECT, INSERT, UPDATE ON job_run TO ept_jobs;
`;
}
