/**
 * Removes the companies that the demo made, and nothing else: they are known by ids that the service never gives. Done
 * by an operator as the owner of the tables, because no role that serves may delete what this deletes.
 */
import pg from 'pg';
import { DEMO_COMPANIES, DEMO_JOB, DEMO_LOCK } from '#demo';
import { roleUrl } from '#platform';
import type { Installation } from '../../../api/src/installation.js';
import { companyTables } from './company-tables.js';

const COMPANY_IDS = DEMO_COMPANIES.map(({ id }) => id);
const EMAILS = DEMO_COMPANIES.flatMap(({ people }) => people.map(({ email }) => email));
const LOCK_NOT_AVAILABLE = '55P03';

/** Accounts of the demo's people, but for those who have become somebody's employees besides. */
const FORGET_ACCOUNTS = `
WITH gone AS (
  SELECT a.id FROM account a JOIN demo_member m ON m.account_id = a.id
  WHERE a.email = ANY($1) AND NOT EXISTS (SELECT FROM account_company c WHERE c.account_id = a.id)
), tokens AS (
  DELETE FROM refresh_token t USING web_session s, gone WHERE t.web_session_id = s.id AND s.account_id = gone.id
), sessions AS (
  DELETE FROM web_session s USING gone WHERE s.account_id = gone.id
)
DELETE FROM account a USING gone WHERE a.id = gone.id`;

/** Answers how many companies there were. Rows go in one transaction, files after it. */
export async function removeDemoCompanies({ adminUrl, runtime }: Installation): Promise<number> {
  const client = new pg.Client({ connectionString: roleUrl(adminUrl, runtime.secrets, 'ept_migrator') });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { companies, files } = await removeRows(client);
    await client.query('COMMIT');
    for (const file of files) await runtime.files.delete(file);
    return companies;
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) throw new Error('The service is too busy to let the demo companies be removed: try again later.', { cause: error });
    throw error;
  } finally {
    await client.end();
  }
}

async function removeRows(client: pg.Client): Promise<{ companies: number; files: string[] }> {
  const [lock] = (await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [DEMO_LOCK])).rows;
  if (!lock?.mine) throw new Error('Demo data is being made right now: try again when it is there.');
  await client.query(`SET LOCAL lock_timeout = '10s'`);
  const tables = await companyTables(client);
  // Forced row security hides all rows from the owner of the tables too. It is back before anybody else sees them.
  for (const { name, forced } of tables) if (forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  const files = await client.query<{ storage_key: string }>('SELECT unnest(array_remove(ARRAY[storage_key, thumbnail_key], NULL)) AS storage_key FROM screenshot WHERE company_id = ANY($1)', [COMPANY_IDS]);
  await client.query('CREATE TEMPORARY TABLE demo_member ON COMMIT DROP AS SELECT DISTINCT account_id FROM account_company WHERE company_id = ANY($1)', [COMPANY_IDS]);
  let companies = 0;
  for (const { name } of tables) {
    const { rowCount } = await client.query(`DELETE FROM ${name} WHERE company_id = ANY($1)`, [COMPANY_IDS]);
    if (name === 'company') companies = rowCount ?? 0;
  }
  await client.query(FORGET_ACCOUNTS, [EMAILS]);
  await client.query('DELETE FROM job_run WHERE job = $1', [DEMO_JOB]);
  for (const { name, forced } of tables) if (forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  return { companies, files: files.rows.map((row) => row.storage_key) };
}
