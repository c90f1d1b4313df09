import { SqlMigration } from './sql-migration.js';

/** Archives of everything that was recorded; and what erases a company whose time for them is over. */
export class ExportsAndErasure1000000000027 extends SqlMigration {
  readonly name = 'ExportsAndErasure1000000000027';
  protected readonly sql = /* sql */ `
-- employee_id null: of the whole company. What the archive is stored under is known once it is whole.
CREATE TABLE data_export (
  company_id uuid NOT NULL REFERENCES company (company_id),
  id uuid NOT NULL,
  employee_id uuid,
  requested_by uuid NOT NULL,
  state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  requested_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  bytes bigint CHECK (bytes > 0),
  storage_key text,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id),
  FOREIGN KEY (company_id, requested_by) REFERENCES membership (company_id, id),
  CONSTRAINT data_export_ready_whole CHECK (state <> 'READY' OR (storage_key IS NOT NULL AND bytes IS NOT NULL AND expires_at IS NOT NULL))
);
-- One at a time for each person, and one for the company.
CREATE UNIQUE INDEX data_export_under_way ON data_export (company_id, (coalesce(employee_id, company_id))) WHERE state IN ('REQUESTED', 'RUNNING');
CREATE INDEX data_export_requested ON data_export (company_id, requested_at DESC, id);
SELECT app_distribute('data_export');
SELECT app_protect('data_export');
GRANT SELECT, INSERT, UPDATE (state, started_at, finished_at, expires_at, bytes, storage_key) ON data_export TO ept_tenant;
-- Which wait and which are over; not whose.
CREATE POLICY jobs_reads ON data_export FOR SELECT TO ept_jobs USING (true);
GRANT SELECT (company_id, id, state, requested_at, started_at, expires_at) ON data_export TO ept_jobs;

-- Erasure ---------------------------------------------------------------------------------------
-- Its rows are gone but for its commercial history. Such a company cannot come back.
ALTER TABLE company ADD COLUMN erased_at timestamptz,
  ADD CONSTRAINT company_erased_when_cancelled CHECK (erased_at IS NULL OR status = 'CANCELLED');
GRANT SELECT (erased_at) ON company TO ept_jobs;
CREATE POLICY erasure_marks ON company FOR ALL TO ept_migrator USING (company_id = app_company_id()) WITH CHECK (company_id = app_company_id());

-- As before, and: the owner of the tables, which never serves, may take rows of the company that is set, and make none.
CREATE OR REPLACE FUNCTION app_protect(p_table text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY tenant ON %I FOR ALL TO ept_tenant
    USING (company_id = app_company_id()) WITH CHECK (company_id = app_company_id())', p_table);
  EXECUTE format('CREATE POLICY erasure ON %I FOR ALL TO ept_migrator USING (company_id = app_company_id()) WITH CHECK (false)', p_table);
END $$;

-- What there is already. Without the policy, and so kept: the company, its seats, the days that the vendor sees, and the
-- cursor without which those days would be computed anew from rows that are gone.
DO $$
DECLARE v_table text;
BEGIN
  FOR v_table IN SELECT p.tablename FROM pg_policies p WHERE p.schemaname = 'ept' AND p.policyname = 'tenant'
    AND p.tablename NOT IN ('company', 'company_seats', 'company_usage_daily', 'aggregation_cursor')
    AND NOT EXISTS (SELECT FROM pg_policies e WHERE e.schemaname = 'ept' AND e.tablename = p.tablename AND e.policyname = 'erasure')
  LOOP
    EXECUTE format('CREATE POLICY erasure ON %I FOR ALL TO ept_migrator USING (company_id = app_company_id()) WITH CHECK (false)', v_table);
  END LOOP;
END $$;
CREATE POLICY erasure ON account_company FOR DELETE TO ept_migrator USING (company_id = app_company_id());
-- Whether a person is in another company too.
CREATE POLICY erasure_looks ON account_company FOR SELECT TO ept_migrator USING (true);

-- Takes at most so many rows of a company that was cancelled 30 days ago, and answers how many; 0 when there is nothing
-- (more) to do. Tables to which the fewest others refer come first; one that is still referred to waits. With the last
-- rows go the accounts of people who are in no other company, and the names of the company's contacts.
CREATE FUNCTION app_erase_company(p_company uuid, p_portion integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ept, pg_temp AS $$
DECLARE
  v_table record;
  v_taken bigint;
  v_total bigint := 0;
  v_waiting text[] := '{}';
  v_accounts uuid[];
BEGIN
  PERFORM set_config('app.company_id', p_company::text, true);
  PERFORM FROM company WHERE company_id = p_company AND status = 'CANCELLED' AND cancelled_at <= now() - interval '30 days' AND erased_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  FOR v_table IN
    SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) AS key
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid AND c.relnamespace = 'ept'::regnamespace
      JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
    WHERE p.polname = 'erasure' AND c.relname <> 'account_company'
    GROUP BY c.oid, c.relname
    ORDER BY (SELECT count(*) FROM pg_constraint f WHERE f.confrelid = c.oid AND f.contype = 'f' AND f.conparentid = 0), c.relname
  LOOP
    BEGIN
      EXECUTE format('DELETE FROM %1$I WHERE company_id = $1 AND (%2$s) IN (SELECT %2$s FROM %1$I WHERE company_id = $1 LIMIT $2)', v_table.name, v_table.key)
        USING p_company, p_portion - v_total;
      GET DIAGNOSTICS v_taken = ROW_COUNT;
      v_total := v_total + v_taken;
    EXCEPTION WHEN foreign_key_violation THEN
      v_waiting := v_waiting || v_table.name::text;
    END;
    EXIT WHEN v_total >= p_portion;
  END LOOP;
  IF v_total > 0 THEN RETURN v_total; END IF;
  IF v_waiting <> '{}' THEN RAISE EXCEPTION 'rows that nothing but each other refers to are left in: %', v_waiting; END IF;

  SELECT coalesce(array_agg(m.account_id), '{}') INTO v_accounts FROM account_company m WHERE m.company_id = p_company;
  DELETE FROM account_company WHERE company_id = p_company;
  SELECT coalesce(array_agg(a.id), '{}') INTO v_accounts FROM account a
    WHERE a.id = ANY (v_accounts) AND NOT a.is_owner AND NOT EXISTS (SELECT FROM account_company o WHERE o.account_id = a.id);
  DELETE FROM refresh_token WHERE web_session_id IN (SELECT id FROM web_session WHERE account_id = ANY (v_accounts));
  DELETE FROM web_session WHERE account_id = ANY (v_accounts);
  DELETE FROM password_reset WHERE account_id = ANY (v_accounts);
  DELETE FROM account WHERE id = ANY (v_accounts);
  UPDATE company SET contact_person = NULL, contact_phone = NULL, erased_at = now(), updated_at = now() WHERE company_id = p_company;
  RETURN 1 + cardinality(v_accounts);
END $$;
GRANT EXECUTE ON FUNCTION app_erase_company(uuid, integer) TO ept_jobs;
`;
}
