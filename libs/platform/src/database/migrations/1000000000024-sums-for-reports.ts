import { SqlMigration } from './sql-migration.js';

/** What reports over a whole company or a whole year are read from, and when each employee's day began and ended. */
export class SumsForReports1000000000024 extends SqlMigration {
  readonly name = 'SumsForReports1000000000024';
  protected readonly sql = /* sql */ `
-- Of the first minute with activity, and of the end of the last one: minutes since midnight, as the clock of the company's
-- zone shows them. Null on a day without activity. The hour that comes twice a year may put the last before the first.
ALTER TABLE employee_usage_daily
  ADD COLUMN first_active_minute smallint CHECK (first_active_minute BETWEEN 0 AND 1439),
  ADD COLUMN last_active_minute smallint CHECK (last_active_minute BETWEEN 1 AND 1440),
  ADD CONSTRAINT employee_usage_daily_active CHECK ((first_active_minute IS NULL) = (last_active_minute IS NULL));

-- The employee days by application and website, summed over the company.
CREATE TABLE company_application_daily (
  company_id uuid NOT NULL REFERENCES company (company_id),
  day date NOT NULL,
  app text NOT NULL,
  app_key uuid NOT NULL GENERATED ALWAYS AS (md5(app)::uuid) STORED,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, day, app_key)
);
SELECT app_distribute('company_application_daily');
SELECT app_protect('company_application_daily');

CREATE TABLE company_website_daily (
  company_id uuid NOT NULL REFERENCES company (company_id),
  day date NOT NULL,
  domain text NOT NULL,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, day, domain)
);
SELECT app_distribute('company_website_daily');
SELECT app_protect('company_website_daily');
GRANT SELECT, INSERT, UPDATE (seconds), DELETE ON company_application_daily, company_website_daily TO ept_tenant;

-- The employee days of a month that is over, summed. Only of the months in usage_month: whatever changes a day takes its
-- month out of there, in the same transaction, and a job puts it back.
CREATE TABLE usage_month (
  company_id uuid NOT NULL REFERENCES company (company_id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  summed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, month)
);
SELECT app_distribute('usage_month');
SELECT app_protect('usage_month');

CREATE TABLE employee_usage_monthly (
  company_id uuid NOT NULL,
  month date NOT NULL,
  employee_id uuid NOT NULL,
  days integer NOT NULL,
  active_seconds bigint NOT NULL,
  idle_seconds bigint NOT NULL,
  sessions integer NOT NULL,
  PRIMARY KEY (company_id, month, employee_id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('employee_usage_monthly');
SELECT app_protect('employee_usage_monthly');

CREATE TABLE employee_application_monthly (
  company_id uuid NOT NULL,
  month date NOT NULL,
  employee_id uuid NOT NULL,
  app_key uuid NOT NULL,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, month, employee_id, app_key) INCLUDE (seconds),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('employee_application_monthly');
SELECT app_protect('employee_application_monthly');

CREATE TABLE employee_website_monthly (
  company_id uuid NOT NULL,
  month date NOT NULL,
  employee_id uuid NOT NULL,
  domain text NOT NULL,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, month, employee_id, domain) INCLUDE (seconds),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('employee_website_monthly');
SELECT app_protect('employee_website_monthly');
GRANT SELECT, INSERT, DELETE ON usage_month, employee_usage_monthly, employee_application_monthly, employee_website_monthly TO ept_tenant;

-- Days that were computed before this know nothing of the new columns and tables: all are computed anew.
ALTER TABLE aggregation_cursor NO FORCE ROW LEVEL SECURITY;
UPDATE aggregation_cursor SET timezone = NULL;
ALTER TABLE aggregation_cursor FORCE ROW LEVEL SECURITY;
`;
}
