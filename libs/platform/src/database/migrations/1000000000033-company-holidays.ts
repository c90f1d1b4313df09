import { SqlMigration } from './sql-migration.js';

/** Days on which a company does not work, by its own word. */
export class CompanyHolidays1000000000033 extends SqlMigration {
  readonly name = 'CompanyHolidays1000000000033';
  protected readonly sql = /* sql */ `
CREATE TABLE company_holiday (
  company_id uuid NOT NULL REFERENCES company (company_id),
  day date NOT NULL,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
  PRIMARY KEY (company_id, day)
);
SELECT app_distribute('company_holiday');
SELECT app_protect('company_holiday');
GRANT SELECT, INSERT, DELETE ON company_holiday TO ept_tenant;
`;
}
