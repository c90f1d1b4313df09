import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTED_TABLES, NOT_EXPORTED } from '#exports';
import { type Hands, testDatabase } from '../support/database.js';

/**
 * Reads the wall itself, from PostgreSQL's catalogue: whatever a later migration adds has to keep these, or be added
 * here by name.
 */
const SERVING = ['ept_tenant', 'ept_owner', 'ept_identity', 'ept_jobs'];

/** The only policies that show a role rows of every company. */
const EVERY_COMPANY = [
  'account_company identity_adds ept_identity INSERT',
  'account_company identity_reads ept_identity SELECT',
  'aggregation_cursor jobs_reads ept_jobs SELECT',
  'company jobs_reads ept_jobs SELECT',
  'company owner_all ept_owner ALL',
  'company_directory identity_reads ept_identity SELECT',
  'company_directory owner_all ept_owner ALL',
  'company_key identity_reads ept_identity SELECT',
  'company_key owner_all ept_owner ALL',
  'company_seats owner_adds ept_owner INSERT',
  'company_seats owner_reads ept_owner SELECT',
  'company_settings owner_adds ept_owner INSERT',
  'company_usage_daily owner_reads ept_owner SELECT',
  'data_export jobs_reads ept_jobs SELECT',
  'device_token identity_all ept_identity ALL',
  'employee_erasure identity_reads ept_identity SELECT',
  'employee_erasure jobs_reads ept_jobs SELECT',
  'invitation identity_accepts ept_identity UPDATE',
  'invitation identity_reads ept_identity SELECT',
  'invitation owner_adds ept_owner INSERT',
  'membership identity_adds ept_identity INSERT',
  'membership identity_changes ept_identity UPDATE',
  'membership identity_reads ept_identity SELECT',
  'outbox jobs_reads ept_jobs SELECT',
  'subscription owner_adds ept_owner INSERT',
  'subscription owner_reads ept_owner SELECT',
  'subscription_reminder owner_adds ept_owner INSERT',
  'subscription_reminder owner_reads ept_owner SELECT',
  'vendor_audit owner_adds ept_owner INSERT',
  'vendor_audit owner_reads ept_owner SELECT',
  'vendor_company owner_all ept_owner ALL',
  'vendor_place owner_adds ept_owner INSERT',
  'vendor_place owner_reads ept_owner SELECT',
];

/** What the vendor's role may touch at all, table by table. */
const OWNER_GRANTS = {
  company: ['INSERT', 'SELECT', 'UPDATE'],
  company_directory: ['INSERT', 'SELECT', 'UPDATE'],
  company_key: ['INSERT', 'SELECT', 'UPDATE'],
  company_seats: ['INSERT', 'SELECT'],
  company_settings: ['INSERT'],
  company_usage_daily: ['SELECT'],
  invitation: ['INSERT'],
  mail_outbox: ['INSERT'],
  plan: ['INSERT', 'SELECT', 'UPDATE'],
  subscription: ['INSERT', 'SELECT'],
  subscription_reminder: ['INSERT', 'SELECT'],
  vendor_audit: ['INSERT', 'SELECT'],
  vendor_company: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  vendor_day: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  vendor_month: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  vendor_place: ['INSERT', 'SELECT'],
  vendor_summary_state: ['SELECT', 'UPDATE'],
  vendor_usage_running: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
};

/** All that the scheduler may see of companies' tables. */
const JOBS_COLUMNS = [
  'aggregation_cursor aggregated_at', 'aggregation_cursor company_id', 'aggregation_cursor recompute_from', 'aggregation_cursor timezone',
  'company cancelled_at', 'company company_id', 'company erased_at', 'company status', 'company subscription_expires_at', 'company timezone', 'company trial_ends_at',
  'data_export company_id', 'data_export expires_at', 'data_export id', 'data_export requested_at', 'data_export started_at', 'data_export state',
  'employee_erasure company_id', 'employee_erasure done_at', 'employee_erasure employee_id', 'employee_erasure requested_at',
  'outbox company_id', 'outbox created_at',
];

/** Tables without a company, and why that is right. */
const GLOBAL_TABLES = ['account', 'job_run', 'mail_outbox', 'password_reset', 'plan', 'refresh_token', 'schema_migration', 'sign_in_failure', 'vendor_day', 'vendor_month', 'vendor_summary_state', 'vendor_usage_running', 'web_session'];

describe('the catalogue', () => {
  let db: Hands;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const column = async (sql: string, values: unknown[] = []): Promise<string[]> => (await db.sql<{ x: string }>(sql, values)).map((row) => row.x);

  it('has row security enabled and forced on every table with a company_id, partitions included', async () => {
    const tables = await db.sql<{ name: string; safe: boolean }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS safe FROM pg_class c
      WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped)`);
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !table.safe)).toEqual([]);
  });

  it('knows every table that has no company_id by name', async () => {
    const tables = await column(`
      SELECT c.relname AS x FROM pg_class c WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id') ORDER BY 1`);
    expect(tables).toEqual(GLOBAL_TABLES);
  });

  it('shows ept_tenant nothing but its own company, in every policy', async () => {
    const policies = await db.sql<{ qual: string; with_check: string }>(
      `SELECT qual, with_check FROM pg_policies WHERE schemaname = 'ept' AND 'ept_tenant' = ANY (roles)`,
    );
    expect(policies.length).toBeGreaterThan(15);
    for (const policy of policies) {
      expect(policy.qual).toBe('(company_id = app_company_id())');
      expect(policy.with_check).toBe('(company_id = app_company_id())');
    }
  });

  it('shows rows of every company only to the role and table pairs on the list', async () => {
    const open = await column(`
      SELECT concat_ws(' ', tablename, policyname, array_to_string(roles, ','), cmd) AS x FROM pg_policies
      WHERE schemaname = 'ept' AND NOT roles = '{ept_tenant}' AND NOT roles = '{ept_migrator}' ORDER BY 1`);
    expect(open).toEqual(EVERY_COMPANY);
  });

  it('lets the owner of the tables, which never serves, only take rows of the company that is set, and mark it', async () => {
    const policies = await db.sql<{ name: string; qual: string; with_check: string | null }>(
      `SELECT concat_ws(' ', tablename, policyname) AS name, qual, with_check FROM pg_policies WHERE schemaname = 'ept' AND 'ept_migrator' = ANY (roles) AND policyname <> 'erasure_looks'`,
    );
    const takes = policies.filter(({ name }) => name.endsWith(' erasure') && name !== 'account_company erasure');
    expect(takes.length).toBeGreaterThan(15);
    for (const { name, qual, with_check } of takes) expect([name, qual, with_check]).toEqual([name, '(company_id = app_company_id())', 'false']);
    expect(policies.filter((policy) => !takes.includes(policy))).toEqual(expect.arrayContaining([
      { name: 'account_company erasure', qual: '(company_id = app_company_id())', with_check: null },
      { name: 'company erasure_marks', qual: '(company_id = app_company_id())', with_check: '(company_id = app_company_id())' },
    ]));
    expect(await column(`SELECT tablename AS x FROM pg_policies WHERE schemaname = 'ept' AND policyname = 'erasure_looks'`)).toEqual(['account_company']);
    expect(policies.length).toBe(takes.length + 2);
  });

  it('has every table of a company in its archives, or says why not', async () => {
    const tables = await column(`
      SELECT c.relname AS x FROM pg_class c WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped) ORDER BY 1`);
    const named = [...EXPORTED_TABLES.map(({ table }) => table), ...Object.keys(NOT_EXPORTED)];
    expect(tables.filter((table) => !named.includes(table))).toEqual([]);
    expect(named.filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('gives partitions neither a policy nor a grant', async () => {
    const partitions = await column(`SELECT inhrelid::regclass::text AS x FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind = 'r'`);
    expect(partitions.length).toBe(4 * 8);
    const names = partitions.map((name) => name.replace('ept.', ''));
    expect(await column(`SELECT tablename AS x FROM pg_policies WHERE tablename = ANY ($1)`, [names])).toEqual([]);
    expect(await column(`SELECT table_name AS x FROM information_schema.role_table_grants WHERE table_name = ANY ($1) AND grantee = ANY ($2)`, [names, SERVING])).toEqual([]);
  });

  it('lets the serving roles own nothing, bypass nothing, become nobody else', async () => {
    expect(await column(`SELECT relname AS x FROM pg_class WHERE relowner::regrole::text = ANY ($1)`, [SERVING])).toEqual([]);
    expect(await column(`SELECT rolname AS x FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`, [[...SERVING, 'ept_migrator']])).toEqual([]);
    expect(await column(`SELECT member::regrole::text AS x FROM pg_auth_members WHERE member::regrole::text = ANY ($1)`, [[...SERVING, 'ept_migrator']])).toEqual([]);
  });

  it('grants no serving role TRUNCATE, REFERENCES, TRIGGER or the making of objects', async () => {
    expect(await column(`SELECT concat(grantee, table_name, privilege_type) AS x FROM information_schema.role_table_grants
      WHERE table_schema = 'ept' AND grantee = ANY ($1) AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')`, [[...SERVING, 'PUBLIC']])).toEqual([]);
    expect(await column(`SELECT r AS x FROM unnest($1::text[]) r WHERE has_schema_privilege(r, 'ept', 'CREATE')`, [SERVING])).toEqual([]);
  });

  it('gives the vendor exactly these tables', async () => {
    const rows = await db.sql<{ table_name: string; privileges: string[] }>(`
      SELECT table_name, array_agg(DISTINCT privilege_type::text ORDER BY privilege_type::text) AS privileges
      FROM (SELECT table_name, privilege_type, table_schema, grantee FROM information_schema.column_privileges
        UNION SELECT table_name, privilege_type, table_schema, grantee FROM information_schema.table_privileges) granted -- DELETE is of tables only.
      WHERE table_schema = 'ept' AND grantee = 'ept_owner' GROUP BY 1 ORDER BY 1`);
    expect(Object.fromEntries(rows.map((row) => [row.table_name, row.privileges]))).toEqual(OWNER_GRANTS);
  });

  it('lets the scheduler read exactly these columns of companies’ tables, and change none', async () => {
    const columns = await column(`
      SELECT concat_ws(' ', g.table_name, g.column_name, nullif(g.privilege_type, 'SELECT')) AS x FROM information_schema.column_privileges g
      WHERE g.table_schema = 'ept' AND g.grantee = 'ept_jobs' AND EXISTS (
        SELECT FROM information_schema.columns c WHERE c.table_schema = 'ept' AND c.table_name = g.table_name AND c.column_name = 'company_id') ORDER BY 1`);
    expect(columns).toEqual(JOBS_COLUMNS);
  });

  it('lets nobody who serves change or delete the audits, the subscription trail and the rates', async () => {
    expect(await column(`SELECT concat_ws(' ', grantee, table_name, privilege_type) AS x FROM information_schema.table_privileges
      WHERE table_name IN ('vendor_audit', 'company_audit', 'subscription', 'employee_rate') AND grantee = ANY ($1) AND privilege_type NOT IN ('SELECT', 'INSERT')`, [SERVING])).toEqual([]);
  });

  it('keeps the commercial state of a company out of ept_tenant’s hands', async () => {
    const writable = await column(`SELECT column_name AS x FROM information_schema.column_privileges
      WHERE table_name = 'company' AND grantee = 'ept_tenant' AND privilege_type = 'UPDATE' ORDER BY 1`);
    expect(writable).toEqual(['contact_person', 'contact_phone', 'email', 'last_sync_at', 'timezone', 'updated_at']);
  });

  it('starts every key and index of a tenant table with the company', async () => {
    const others = await column(`
      SELECT i.indexrelid::regclass::text AS x FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
      WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind = 'p' OR c.relnamespace = 'ept'::regnamespace AND c.relkind = 'r' AND NOT c.relispartition
      GROUP BY i.indexrelid, i.indkey, a.attnum HAVING i.indkey[0] <> a.attnum ORDER BY 1`);
    // Global tables: looked up across companies by what is unique there.
    expect(others.map((name) => name.replace('ept.', ''))).toEqual([
      'account_company_pkey',
      'company_directory_name_key',
      'company_directory_slug_key',
      'company_key_hash_key',
      'company_key_pkey',
      'device_token_pkey',
      'vendor_audit_action',
      'vendor_audit_at',
      'vendor_audit_count',
      'vendor_audit_pkey',
      'vendor_company_name',
      'vendor_company_search',
      'vendor_company_status',
      'vendor_place_key',
    ]);
  });

  it('has no view, no trigger and no SECURITY DEFINER function beyond those known', async () => {
    expect(await column(`SELECT relname AS x FROM pg_class WHERE relnamespace = 'ept'::regnamespace AND relkind IN ('v', 'm')`)).toEqual([]);
    expect(await column(`SELECT tgname AS x FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'ept'::regnamespace AND NOT tgisinternal`)).toEqual([]);
    expect(await column(`SELECT proname AS x FROM pg_proc WHERE pronamespace = 'ept'::regnamespace AND prosecdef ORDER BY 1`)).toEqual(['app_account_active', 'app_ensure_partitions', 'app_erase_company', 'app_erase_employee']);
    expect(await column(`SELECT proname AS x FROM pg_proc WHERE pronamespace = 'ept'::regnamespace AND has_function_privilege('public', oid, 'EXECUTE')`)).toEqual([]);
  });

  it('answers no rows and no error where no company was ever set, on a fresh and on a used connection', async () => {
    for (const table of ['company', 'membership', 'work_session', 'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'outbox', 'employee_usage_daily']) {
      const fresh = await db.as('ept_tenant', `SELECT count(*)::int AS n FROM ${table}`);
      expect(fresh.rows).toEqual([{ n: 0 }]);
      const used = await db.as('ept_tenant', ['SELECT app_set_company($1)', ['0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10']], 'COMMIT', 'BEGIN', `SELECT count(*)::int AS n FROM ${table}`);
      expect(used.rows).toEqual([{ n: 0 }]);
    }
  });
});
