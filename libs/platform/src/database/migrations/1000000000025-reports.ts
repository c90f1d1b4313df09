import { SqlMigration } from './sql-migration.js';

/** What a company counts as productive, and reports that its people keep. */
export class Reports1000000000025 extends SqlMigration {
  readonly name = 'Reports1000000000025';
  protected readonly sql = /* sql */ `
-- pattern: in the form in which it is compared. team_id null: for everybody.
CREATE TABLE productivity_rule (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('APPLICATION', 'WEBSITE')),
  pattern text NOT NULL CHECK (pattern <> '' AND length(pattern) <= 255),
  category text NOT NULL CHECK (category IN ('PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE')),
  team_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, team_id) REFERENCES team (company_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX productivity_rule_pattern ON productivity_rule (company_id, kind, pattern, team_id) NULLS NOT DISTINCT;
SELECT app_distribute('productivity_rule');
SELECT app_protect('productivity_rule');
GRANT SELECT, INSERT, UPDATE (pattern, category, team_id), DELETE ON productivity_rule TO ept_tenant;

-- parameters: what the page's address says, without days that would be past by the time it is opened again.
CREATE TABLE saved_report (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  parameters jsonb NOT NULL,
  shared boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, membership_id) REFERENCES membership (company_id, id)
);
CREATE UNIQUE INDEX saved_report_name ON saved_report (company_id, membership_id, lower(name));
SELECT app_distribute('saved_report');
SELECT app_protect('saved_report');
GRANT SELECT, INSERT, UPDATE (name, parameters, shared), DELETE ON saved_report TO ept_tenant;

-- That the week which began on this Monday was reported on.
CREATE TABLE weekly_report (
  company_id uuid NOT NULL REFERENCES company (company_id),
  week date NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, week)
);
SELECT app_distribute('weekly_report');
SELECT app_protect('weekly_report');
GRANT SELECT, INSERT ON weekly_report TO ept_tenant;
`;
}
