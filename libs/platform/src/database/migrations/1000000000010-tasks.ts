import { SqlMigration } from './sql-migration.js';

/** What a company asks its employees to do. */
export class Tasks1000000000010 extends SqlMigration {
  readonly name = 'Tasks1000000000010';
  protected readonly sql = /* sql */ `
-- employee_id: who it is assigned to. created_by: the member who made it; null for one that was brought in.
-- A deleted task stays as a row: the audit tells of it.
CREATE TABLE task (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  employee_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  description text,
  status text NOT NULL DEFAULT 'TODO' CHECK (status IN ('TODO', 'IN_PROGRESS', 'DONE')),
  due_on date,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  deleted_at timestamptz,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id),
  FOREIGN KEY (company_id, created_by) REFERENCES membership (company_id, id),
  CONSTRAINT task_completed_when_done CHECK ((status = 'DONE') = (completed_at IS NOT NULL))
);
CREATE INDEX task_employee ON task (company_id, employee_id, due_on) WHERE deleted_at IS NULL;
CREATE INDEX task_due ON task (company_id, due_on, id) WHERE deleted_at IS NULL;
SELECT app_distribute('task');
SELECT app_protect('task');
GRANT SELECT, INSERT, UPDATE (employee_id, title, description, status, due_on, updated_at, completed_at, deleted_at) ON task TO ept_tenant;
`;
}
