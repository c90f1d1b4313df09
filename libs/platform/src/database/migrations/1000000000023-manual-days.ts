import { SqlMigration } from './sql-migration.js';

/** What approved corrections come to, day by day: what timesheets are read from, beside the employee days. */
export class ManualDays1000000000023 extends SqlMigration {
  readonly name = 'ManualDays1000000000023';
  protected readonly sql = /* sql */ `
-- Only of approved corrections. seconds: what it adds to the day, or takes off; recorded_seconds: of its hours on this
-- day, what trackers recorded. Computed in timezone at computed_at: where the company has another zone by now, or the
-- employee's day was computed anew since, whoever reads computes it again.
CREATE TABLE manual_day (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  day date NOT NULL,
  correction_id uuid NOT NULL,
  seconds integer NOT NULL CHECK (seconds BETWEEN -90000 AND 90000),
  recorded_seconds integer NOT NULL CHECK (recorded_seconds >= 0),
  timezone text NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, employee_id, day, correction_id),
  FOREIGN KEY (company_id, correction_id) REFERENCES time_correction (company_id, id)
);
CREATE INDEX manual_day_day ON manual_day (company_id, day);
CREATE INDEX manual_day_correction ON manual_day (company_id, correction_id);
SELECT app_distribute('manual_day');
SELECT app_protect('manual_day');
GRANT SELECT, INSERT, DELETE ON manual_day TO ept_tenant;
`;
}
