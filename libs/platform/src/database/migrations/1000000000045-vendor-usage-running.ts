import { SqlMigration } from './sql-migration.js';

/** The use of any period by all companies is the difference of two rows, and a refresh writes only the days that changed and those after them. */
export class VendorUsageRunning1000000000045 extends SqlMigration {
  readonly name = 'VendorUsageRunning1000000000045';
  protected readonly sql = /* sql */ `
DROP TABLE company_usage_running;

-- Each company keeps its place for good; the first is 1.
CREATE TABLE vendor_place (
  company_id uuid PRIMARY KEY,
  place integer NOT NULL CONSTRAINT vendor_place_key UNIQUE
);
SELECT app_distribute('vendor_place', 'reference');
ALTER TABLE vendor_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_place FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON vendor_place FOR SELECT TO ept_owner USING (true);
CREATE POLICY owner_adds ON vendor_place FOR INSERT TO ept_owner WITH CHECK (true);
GRANT SELECT, INSERT ON vendor_place TO ept_owner;

-- The days on which anybody used anything. Made from company_usage_daily by the vendor's role, over and over.
CREATE TABLE vendor_usage_running (
  day date PRIMARY KEY,
  -- Up to the end of the day, of each company at its place; of those that came later, nothing.
  active_seconds bigint[] NOT NULL,
  -- Of what each company has on this day. Usage days that no longer have the same are added up anew from there.
  fingerprint numeric NOT NULL
);
-- Read whole or not at all: compressing would only take time.
ALTER TABLE vendor_usage_running ALTER COLUMN active_seconds SET STORAGE EXTERNAL;
SELECT app_distribute('vendor_usage_running', 'reference');
GRANT SELECT, INSERT, UPDATE, DELETE ON vendor_usage_running TO ept_owner;
UPDATE vendor_summary_state SET refreshed_at = NULL WHERE part = 'REPORTS';
`;
}
