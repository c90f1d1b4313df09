import { SqlMigration } from './sql-migration.js';

/** What the vendor's list is searched, narrowed and ordered by stands in one narrow table, with indexes over all companies. */
export class VendorCompanies1000000000044 extends SqlMigration {
  readonly name = 'VendorCompanies1000000000044';
  protected readonly sql = /* sql */ `
DROP TABLE company_usage_summary;

-- Made from companies, seats and usage days by the vendor's role, over and over, as vendor_day is: nothing here that is not there.
CREATE TABLE vendor_company (
  company_id uuid PRIMARY KEY,
  name_key text NOT NULL,
  -- The name's key and the e-mail.
  search text NOT NULL,
  plan_code text NOT NULL,
  status text NOT NULL,
  trial_ends_at timestamptz,
  subscription_expires_at timestamptz,
  created_at timestamptz NOT NULL,
  last_sync_at timestamptz,
  seats integer NOT NULL,
  -- Of the last 30 days where the company is; storage of its latest usage day.
  active_seconds bigint NOT NULL,
  screenshots integer NOT NULL,
  -- Compared for thousands of companies at once, which numeric makes three times as dear.
  storage_mb double precision NOT NULL
-- What changes often is in no index: room in the page for the new version of a row.
) WITH (fillfactor = 60);
SELECT app_distribute('vendor_company', 'reference');
CREATE INDEX vendor_company_name ON vendor_company (name_key);
CREATE INDEX vendor_company_status ON vendor_company (status, name_key);
ALTER TABLE vendor_company ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_company FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON vendor_company FOR ALL TO ept_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON vendor_company TO ept_owner;
UPDATE vendor_summary_state SET refreshed_at = NULL WHERE part = 'LIST';

-- Parts of names and e-mails are found by an index where the server has what makes one; elsewhere all are looked at.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
    CREATE INDEX vendor_company_search ON vendor_company USING gin (search public.gin_trgm_ops) WITH (fastupdate = off);
  END IF;
EXCEPTION WHEN insufficient_privilege OR undefined_object OR invalid_schema_name OR undefined_file THEN
  RAISE NOTICE 'No index for searching companies: %', SQLERRM;
END
$$;
`;
}
