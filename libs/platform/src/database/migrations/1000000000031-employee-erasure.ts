import { SqlMigration } from './sql-migration.js';

/** That everything recorded of a person who has left shall be erased, and what takes it. */
export class EmployeeErasure1000000000031 extends SqlMigration {
  readonly name = 'EmployeeErasure1000000000031';
  protected readonly sql = /* sql */ `
-- done_at null: asked for, and not done yet. Whoever comes back and leaves again may be erased again.
CREATE TABLE employee_erasure (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  employee_id uuid NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
CREATE UNIQUE INDEX employee_erasure_under_way ON employee_erasure (company_id, employee_id) WHERE done_at IS NULL;
CREATE INDEX employee_erasure_employee ON employee_erasure (company_id, employee_id, requested_at);
SELECT app_distribute('employee_erasure');
SELECT app_protect('employee_erasure');
GRANT SELECT, INSERT, UPDATE (done_at) ON employee_erasure TO ept_tenant;
-- Whose waits; who waits for that cannot join again meanwhile.
CREATE POLICY jobs_reads ON employee_erasure FOR SELECT TO ept_jobs USING (true);
GRANT SELECT (company_id, employee_id, requested_at, done_at) ON employee_erasure TO ept_jobs;
CREATE POLICY identity_reads ON employee_erasure FOR SELECT TO ept_identity USING (true);
GRANT SELECT (company_id, employee_id, done_at) ON employee_erasure TO ept_identity;

-- Takes at most so many rows of a person who was removed and whose erasure was asked for, and answers how many; 0 when there
-- is nothing (more). Whoever calls it, of anybody else it takes nothing. Rows that others refer to come after these. Not here:
-- screenshots, which give their bytes back, and days, of which the company's days are sums: ept_tenant may delete those itself.
-- What was said of the company's is the company's: tasks, their history, reports that were shared, decisions on others' hours.
CREATE FUNCTION app_erase_employee(p_company uuid, p_employee uuid, p_portion integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ept, pg_temp AS $$
DECLARE
  v_table record;
  v_taken bigint;
  v_total bigint := 0;
  v_email text;
BEGIN
  PERFORM set_config('app.company_id', p_company::text, true);
  PERFORM FROM employee_erasure e WHERE e.company_id = p_company AND e.employee_id = p_employee AND e.done_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  SELECT m.email INTO v_email FROM membership m WHERE m.company_id = p_company AND m.id = p_employee AND m.status = 'REMOVED' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  FOR v_table IN
    SELECT t.name, t.theirs, string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) AS key
    FROM (VALUES
      (1, 'device_token', 'r.membership_id = $2'),
      (2, 'activity_minute', 'r.employee_id = $2'),
      (3, 'application_usage', 'r.employee_id = $2'),
      (4, 'website_usage', 'r.employee_id = $2'),
      (5, 'work_session', 'r.employee_id = $2'),
      (6, 'device', 'r.employee_id = $2'),
      (7, 'manual_day', 'r.employee_id = $2'),
      (8, 'time_correction_step', 'r.correction_id IN (SELECT c.id FROM time_correction c WHERE c.company_id = $1 AND c.employee_id = $2)'),
      (9, 'time_correction', 'r.employee_id = $2'),
      (10, 'task_comment', 'r.author_id = $2'),
      (11, 'saved_report', 'r.membership_id = $2 AND NOT r.shared'),
      (12, 'notification_choice', 'r.membership_id = $2'),
      (13, 'team_member', 'r.employee_id = $2'),
      (14, 'data_export', 'r.employee_id = $2'),
      (15, 'invitation', '(r.id = $2 OR r.email = $4) AND (r.accepted_at IS NOT NULL OR r.revoked_at IS NOT NULL)')
    ) AS t (place, name, theirs)
      JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'ept'::regnamespace
      JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
    GROUP BY t.place, t.name, t.theirs
    ORDER BY t.place
  LOOP
    EXECUTE format('DELETE FROM %1$I r WHERE r.company_id = $1 AND %3$s
        AND (%2$s) IN (SELECT %2$s FROM %1$I r WHERE r.company_id = $1 AND %3$s LIMIT $3)', v_table.name, v_table.key, v_table.theirs)
      USING p_company, p_employee, p_portion - v_total, v_email;
    GET DIAGNOSTICS v_taken = ROW_COUNT;
    v_total := v_total + v_taken;
    EXIT WHEN v_total >= p_portion;
  END LOOP;
  RETURN v_total;
END $$;
GRANT EXECUTE ON FUNCTION app_erase_employee(uuid, uuid, integer) TO ept_jobs;
`;
}
