import { SqlMigration } from './sql-migration.js';

/** How much a task matters, what is said about it, and who changed what of it. */
export class TaskWork1000000000028 extends SqlMigration {
  readonly name = 'TaskWork1000000000028';
  protected readonly sql = /* sql */ `
ALTER TABLE task ADD COLUMN priority text NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT'));
GRANT UPDATE (priority) ON task TO ept_tenant;
CREATE INDEX task_status ON task (company_id, status, due_on, id) WHERE deleted_at IS NULL;

-- Insert-only: what was said stays said. Ids are made by time.
CREATE TABLE task_comment (
  company_id uuid NOT NULL,
  task_id uuid NOT NULL,
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, task_id, id),
  FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id),
  FOREIGN KEY (company_id, author_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('task_comment');
SELECT app_protect('task_comment');
GRANT SELECT, INSERT ON task_comment TO ept_tenant;

-- Insert-only: a row for each field that a change touched, written with the change. How a task began is in the task.
-- Values as the interface writes them; of an assignee the membership.
CREATE TABLE task_change (
  company_id uuid NOT NULL,
  task_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  actor_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('TITLE', 'DESCRIPTION', 'ASSIGNEE', 'STATUS', 'PRIORITY', 'DUE_ON')),
  from_value text,
  to_value text,
  PRIMARY KEY (company_id, task_id, id),
  FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id),
  FOREIGN KEY (company_id, actor_id) REFERENCES membership (company_id, id),
  CONSTRAINT task_change_changes CHECK (from_value IS DISTINCT FROM to_value)
);
SELECT app_distribute('task_change');
SELECT app_protect('task_change');
GRANT SELECT, INSERT ON task_change TO ept_tenant;
`;
}
