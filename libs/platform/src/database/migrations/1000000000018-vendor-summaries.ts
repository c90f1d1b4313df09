import { SqlMigration } from './sql-migration.js';

/** What the vendor's list and reports are read from, so that they cost little more with many companies than with few. */
export class VendorSummaries1000000000018 extends SqlMigration {
  readonly name = 'VendorSummaries1000000000018';
  protected readonly sql = /* sql */ `
-- Made from usage days, companies and subscriptions by the vendor's role, over and over: nothing here that is not there,
-- and nothing of a person. No foreign keys: a row whose company is gone is nobody's, and goes with the next refresh.

-- Of the last 30 days where the company is; storage of its latest usage day. Rows change often: room for that in the page.
CREATE TABLE company_usage_summary (
  company_id uuid PRIMARY KEY,
  active_seconds bigint NOT NULL,
  screenshots integer NOT NULL,
  -- Compared for thousands of companies at once, which numeric makes three times as dear.
  storage_mb double precision NOT NULL
) WITH (fillfactor = 60);
SELECT app_distribute('company_usage_summary');

-- Days with usage, counted from 2000-01-01 and in order, and the active seconds up to the end of each: the use of any
-- period is a difference of two. PLAIN: as many days as are kept fit a page, and nothing has to be fetched from elsewhere.
CREATE TABLE company_usage_running (
  company_id uuid PRIMARY KEY,
  days smallint[] NOT NULL,
  active_seconds bigint[] NOT NULL,
  CONSTRAINT company_usage_running_pairs CHECK (cardinality(days) = cardinality(active_seconds))
);
ALTER TABLE company_usage_running ALTER COLUMN days SET STORAGE PLAIN, ALTER COLUMN active_seconds SET STORAGE PLAIN;
SELECT app_distribute('company_usage_running');

ALTER TABLE company_usage_summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_usage_summary FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON company_usage_summary FOR ALL TO ept_owner USING (true) WITH CHECK (true);
ALTER TABLE company_usage_running ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_usage_running FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON company_usage_running FOR ALL TO ept_owner USING (true) WITH CHECK (true);

-- Over all companies. Usage by the companies' own days, the rest by days of UTC.
CREATE TABLE vendor_day (
  day date PRIMARY KEY,
  active_seconds bigint NOT NULL,
  companies_created integer NOT NULL,
  companies_cancelled integer NOT NULL,
  trials_decided integer NOT NULL,
  trials_converted integer NOT NULL
);
SELECT app_distribute('vendor_day', 'reference');

-- Companies with a running subscription at the first instant of a month of UTC, and how many of these at its end or now.
CREATE TABLE vendor_month (
  month date PRIMARY KEY,
  paying integer NOT NULL,
  kept integer NOT NULL
);
SELECT app_distribute('vendor_month', 'reference');
GRANT SELECT, INSERT, UPDATE, DELETE ON company_usage_summary, company_usage_running, vendor_day, vendor_month TO ept_owner;

-- Whoever holds the lock of a row refreshes that part. took: how long it was, so that a large installation does it less often.
CREATE TABLE vendor_summary_state (
  part text PRIMARY KEY CHECK (part IN ('LIST', 'REPORTS')),
  refreshed_at timestamptz,
  took interval NOT NULL DEFAULT '0'
);
SELECT app_distribute('vendor_summary_state', 'reference');
INSERT INTO vendor_summary_state (part) VALUES ('LIST'), ('REPORTS');
GRANT SELECT, UPDATE (refreshed_at, took) ON vendor_summary_state TO ept_owner;

-- A company's contract rows in order, from the index alone.
DROP INDEX subscription_started;
CREATE INDEX subscription_started ON subscription (company_id, started_at, id) INCLUDE (status_to, event, expires_at);
`;
}
