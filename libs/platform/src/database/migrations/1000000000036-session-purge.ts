import { SqlMigration } from './sql-migration.js';

/** Sessions on the web that ended long ago are forgotten; until now they stayed for ever. */
export class SessionPurge1000000000036 extends SqlMigration {
  readonly name = 'SessionPurge1000000000036';
  protected readonly sql = /* sql */ `
GRANT DELETE ON web_session TO ept_identity;
`;
}
