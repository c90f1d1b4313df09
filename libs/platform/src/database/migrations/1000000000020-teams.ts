import { SqlMigration } from './sql-migration.js';

/** Groups of a company's people, by which its pages are narrowed. */
export class Teams1000000000020 extends SqlMigration {
  readonly name = 'Teams1000000000020';
  protected readonly sql = /* sql */ `
CREATE TABLE team (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX team_name_key ON team (company_id, lower(name));
SELECT app_distribute('team');
SELECT app_protect('team');
GRANT SELECT, INSERT, UPDATE (name), DELETE ON team TO ept_tenant;

-- The key makes it one team at most for each person. employee_id: a membership, or an invitation that becomes the
-- membership of the same id, which is why there is no foreign key to either.
CREATE TABLE team_member (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  team_id uuid NOT NULL,
  PRIMARY KEY (company_id, employee_id),
  FOREIGN KEY (company_id, team_id) REFERENCES team (company_id, id) ON DELETE CASCADE
);
CREATE INDEX team_member_team ON team_member (company_id, team_id);
SELECT app_distribute('team_member');
SELECT app_protect('team_member');
GRANT SELECT, INSERT, UPDATE (team_id), DELETE ON team_member TO ept_tenant;
`;
}
