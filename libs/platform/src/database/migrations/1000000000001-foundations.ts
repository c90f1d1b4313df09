import { SqlMigration } from './sql-migration.js';

/** The functions that the second and third wall stand on. No table yet. */
export class Foundations1000000000001 extends SqlMigration {
  readonly name = 'Foundations1000000000001';
  protected readonly sql = /* sql */ `
GRANT USAGE ON SCHEMA ept TO ept_tenant, ept_owner, ept_identity, ept_jobs;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The company that this transaction works for; null where none is set, so policies show no rows.
CREATE FUNCTION app_company_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.company_id', true), '')::uuid $$;

-- The only way to set it, and only until the transaction ends.
CREATE FUNCTION app_set_company(p_company uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.company_id', p_company::text, true);
END $$;

-- May a company in this state be served now? The one place where the rule of the subscription is written in SQL.
CREATE FUNCTION app_servable(p_status text, p_trial_ends_at timestamptz, p_expires_at timestamptz)
  RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE p_status
    WHEN 'TRIAL' THEN coalesce(p_trial_ends_at > now(), false)
    WHEN 'ACTIVE' THEN p_expires_at IS NULL OR p_expires_at > now()
    ELSE false END $$;

-- Spreads a table by company where the citus extension is there; nothing elsewhere.
CREATE FUNCTION app_distribute(p_table text, p_kind text DEFAULT 'company') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN RETURN; END IF;
  IF p_kind = 'reference' THEN
    EXECUTE format('SELECT create_reference_table(%L)', p_table);
  ELSE
    EXECUTE format('SELECT create_distributed_table(%L, %L)', p_table, 'company_id');
  END IF;
END $$;

-- Row security of a tenant table: forced, and for ept_tenant always its own company.
CREATE FUNCTION app_protect(p_table text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY tenant ON %I FOR ALL TO ept_tenant
    USING (company_id = app_company_id()) WITH CHECK (company_id = app_company_id())', p_table);
END $$;

GRANT EXECUTE ON FUNCTION app_company_id(), app_set_company(uuid) TO ept_tenant;
GRANT EXECUTE ON FUNCTION app_servable(text, timestamptz, timestamptz) TO ept_tenant, ept_owner, ept_jobs;
`;
}
