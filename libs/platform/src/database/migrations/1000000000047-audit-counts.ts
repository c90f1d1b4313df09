import { SqlMigration } from './sql-migration.js';

/** How many entries an action has is counted in an index of actions alone, a tenth of the one that also orders them. */
export class AuditCounts1000000000047 extends SqlMigration {
  readonly name = 'AuditCounts1000000000047';
  protected readonly sql = /* sql */ `
CREATE INDEX vendor_audit_count ON vendor_audit (action);
`;
}
