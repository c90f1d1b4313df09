import { SqlMigration } from './sql-migration.js';

/** Links by which a forgotten password is replaced. */
export class PasswordResets1000000000007 extends SqlMigration {
  readonly name = 'PasswordResets1000000000007';
  protected readonly sql = /* sql */ `
-- SHA-256 of the token that was mailed. Counts until expires_at, once.
CREATE TABLE password_reset (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX password_reset_account ON password_reset (account_id);
SELECT app_distribute('password_reset', 'reference');
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON password_reset TO ept_identity;
`;
}
