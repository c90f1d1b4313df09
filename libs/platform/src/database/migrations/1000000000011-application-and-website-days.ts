import { SqlMigration } from './sql-migration.js';

/** Seconds by application and by website of each employee's day: what all sums over more than a day are read from. */
export class ApplicationAndWebsiteDays1000000000011 extends SqlMigration {
  readonly name = 'ApplicationAndWebsiteDays1000000000011';
  protected readonly sql = /* sql */ `
-- app_key: names of applications may be longer than what an index takes. bigint: nothing bounds the sum of what trackers send.
CREATE TABLE employee_application_daily (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  day date NOT NULL,
  app text NOT NULL,
  app_key uuid NOT NULL GENERATED ALWAYS AS (md5(app)::uuid) STORED,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, employee_id, day, app_key),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
CREATE INDEX employee_application_daily_day ON employee_application_daily (company_id, day);
SELECT app_distribute('employee_application_daily');
SELECT app_protect('employee_application_daily');

CREATE TABLE employee_website_daily (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  day date NOT NULL,
  domain text NOT NULL,
  seconds bigint NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (company_id, employee_id, day, domain),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
CREATE INDEX employee_website_daily_day ON employee_website_daily (company_id, day);
SELECT app_distribute('employee_website_daily');
SELECT app_protect('employee_website_daily');

GRANT SELECT, INSERT, UPDATE (seconds), DELETE ON employee_application_daily, employee_website_daily TO ept_tenant;
`;
}
