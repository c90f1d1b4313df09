import { SqlMigration } from './sql-migration.js';

/** What an hour of a person's work costs, from which day on. */
export class EmployeeRates1000000000034 extends SqlMigration {
  readonly name = 'EmployeeRates1000000000034';
  protected readonly sql = /* sql */ `
-- Insert-only: of two rows for one day the one that was set later counts. amount is in minor units of currency; null: from
-- this day on there is no rate.
CREATE TABLE employee_rate (
  company_id uuid NOT NULL,
  employee_id uuid NOT NULL,
  valid_from date NOT NULL,
  set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  amount integer CHECK (amount BETWEEN 1 AND 100000000),
  currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  set_by uuid NOT NULL,
  PRIMARY KEY (company_id, employee_id, valid_from, set_at),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id),
  FOREIGN KEY (company_id, set_by) REFERENCES membership (company_id, id)
);
SELECT app_distribute('employee_rate');
SELECT app_protect('employee_rate');
GRANT SELECT, INSERT ON employee_rate TO ept_tenant;

-- As in 1000000000031, with the rates.
CREATE OR REPLACE FUNCTION app_erase_employee(p_company uuid, p_employee uuid, p_portion integer) RETURNS bigint
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
      (16, 'employee_rate', 'r.employee_id = $2'),
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
`;
}
