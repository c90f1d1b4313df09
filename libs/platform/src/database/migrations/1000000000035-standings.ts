import { SqlMigration } from './sql-migration.js';

/** How many companies are in which state and which need attention, kept ready: what the vendor's overview shows costs the same with many companies as with few. */
export class Standings1000000000035 extends SqlMigration {
  readonly name = 'Standings1000000000035';
  protected readonly sql = /* sql */ `
-- content: what is told of a part that is read as a whole. of_audit: the vendor's latest deed that it knows of.
ALTER TABLE vendor_summary_state DROP CONSTRAINT vendor_summary_state_part_check,
  ADD CONSTRAINT vendor_summary_state_part_check CHECK (part IN ('LIST', 'REPORTS', 'STANDINGS')),
  ADD COLUMN content jsonb,
  ADD COLUMN of_audit uuid;
INSERT INTO vendor_summary_state (part) VALUES ('STANDINGS');
GRANT UPDATE (content, of_audit) ON vendor_summary_state TO ept_owner;
`;
}
