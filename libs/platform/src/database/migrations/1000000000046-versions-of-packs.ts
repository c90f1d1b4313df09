import { SqlMigration } from './sql-migration.js';

/** What a process remembers of a pack is of one version of it. */
export class VersionsOfPacks1000000000046 extends SqlMigration {
  readonly name = 'VersionsOfPacks1000000000046';
  protected readonly sql = /* sql */ `
-- Another one whenever the same days are packed anew. What there is has one of its own together: first a value without a function, which needs no rewriting.
ALTER TABLE usage_pack ADD COLUMN version uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE usage_pack ALTER COLUMN version SET DEFAULT gen_random_uuid();
`;
}
