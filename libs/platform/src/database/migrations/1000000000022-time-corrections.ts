import { SqlMigration } from './sql-migration.js';

/** Time that people say they worked, or did not, beside what their trackers recorded; who decided what about it. */
export class TimeCorrections1000000000022 extends SqlMigration {
  readonly name = 'TimeCorrections1000000000022';
  protected readonly sql = /* sql */ `
-- ADD: worked although no tracker recorded it. REMOVE: recorded although it was no work. What is asked never changes, so
-- only the columns of the decision may be updated; the recorded rows stay as they are in any case.
-- decided_by null: not decided yet, or withdrawn. Instants, so that the day they count on follows the company's zone.
CREATE TABLE time_correction (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  employee_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ADD', 'REMOVE')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  requested_by uuid NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
  decided_by uuid,
  decided_at timestamptz,
  note text,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id),
  FOREIGN KEY (company_id, requested_by) REFERENCES membership (company_id, id),
  FOREIGN KEY (company_id, decided_by) REFERENCES membership (company_id, id),
  CONSTRAINT time_correction_length CHECK (ended_at > started_at AND ended_at <= started_at + interval '24 hours'),
  CONSTRAINT time_correction_decided CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
CREATE INDEX time_correction_employee ON time_correction (company_id, employee_id, started_at);
CREATE INDEX time_correction_status ON time_correction (company_id, status, requested_at, id);
SELECT app_distribute('time_correction');
SELECT app_protect('time_correction');
GRANT SELECT, INSERT, UPDATE (status, decided_by, decided_at, note) ON time_correction TO ept_tenant;

-- Each step of each request, in order. Insert-only.
CREATE TABLE time_correction_step (
  company_id uuid NOT NULL,
  correction_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
  actor_id uuid NOT NULL,
  note text,
  PRIMARY KEY (company_id, correction_id, id),
  FOREIGN KEY (company_id, correction_id) REFERENCES time_correction (company_id, id),
  FOREIGN KEY (company_id, actor_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('time_correction_step');
SELECT app_protect('time_correction_step');
GRANT SELECT, INSERT ON time_correction_step TO ept_tenant;
`;
}
