import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase, randomToken, roleUrl, Secrets, startEmbeddedPostgres, tokenHash } from '#platform';
import { CompanyKeys } from '#tenancy';

const COMPANIES = 8;
const EMPLOYEES_EACH = 16;
const DAY_MS = 86_400_000;
/** Within the 60 days that the protocol takes, with a day to spare. */
const FIRST_DAY_BACK = 59;
/** All of the recorded tables that an upload of these items fills. */
const TABLES = ['activity_minute', 'application_usage', 'website_usage'];

/** An embedded database of its own, set as the product sets it, with companies and trackers in it. */
export async function setTheStage() {
  const directory = await mkdtemp(join(tmpdir(), 'ept-bench-'));
  await chmod(directory, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'database'), log: () => undefined });
  const appSecret = randomToken();
  const secrets = new Secrets(appSecret);
  await prepareDatabase({ adminUrl: postgres.adminUrl, secrets });
  const admin = new pg.Client({ connectionString: postgres.adminUrl, options: '-c search_path=ept' });
  await admin.connect();
  return {
    directory,
    appSecret,
    adminUrl: postgres.adminUrl,
    databasePid: postgres.pid,
    tenantUrl: roleUrl(postgres.adminUrl, secrets, 'ept_tenant'),
    trackers: await makeTrackers(admin, new CompanyKeys(secrets)),
    /** Each run begins with the disk quiet and no work left over from the one before. */
    tidy: async () => {
      await admin.query('DELETE FROM outbox');
      await admin.query('CHECKPOINT');
    },
    storedItems: async () => {
      const { rows } = await admin.query(`SELECT ${TABLES.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ')} AS items`);
      return Number(rows[0].items);
    },
    strike: async () => {
      await admin.end();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function makeTrackers(admin, keys) {
  const trackers = [];
  for (let company = 0; company < COMPANIES; company++) {
    const companyId = randomUUID();
    const { key, hash, sealed, hint } = keys.create(companyId);
    await admin.query(`INSERT INTO company (company_id, name, name_key, email, plan_code, status) VALUES ($1, 'Bench', 'bench', 'office@example.test', 'ENTERPRISE', 'ACTIVE')`, [companyId]);
    await admin.query('INSERT INTO company_settings (company_id) VALUES ($1)', [companyId]);
    await admin.query('INSERT INTO company_seats (company_id) VALUES ($1)', [companyId]);
    await admin.query('INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), companyId, hash, sealed, hint]);
    for (let employee = 0; employee < EMPLOYEES_EACH; employee++) trackers.push({ key, ...(await makeTracker(admin, companyId)) });
  }
  return trackers;
}

/** An employee with a device that has signed in and a session that has been open from the beginning. */
async function makeTracker(admin, companyId) {
  const [accountId, employeeId, deviceId, sessionId, token] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomToken()];
  const startedAt = new Date(Date.now() - FIRST_DAY_BACK * DAY_MS);
  startedAt.setUTCSeconds(0, 0);
  await admin.query(`INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, 'Bench', '-')`, [accountId, `${accountId}@example.test`]);
  await admin.query(
    `INSERT INTO membership (company_id, id, account_id, name, email, role) VALUES ($1, $2, $3, 'Bench', $4, 'EMPLOYEE')`,
    [companyId, employeeId, accountId, `${accountId}@example.test`],
  );
  await admin.query(`INSERT INTO device (company_id, employee_id, id, name, platform, app_version) VALUES ($1, $2, $3, 'Bench', 'linux', '1')`, [companyId, employeeId, deviceId]);
  await admin.query('INSERT INTO device_token (token_hash, company_id, membership_id, device_id) VALUES ($1, $2, $3, $4)', [tokenHash(token), companyId, employeeId, deviceId]);
  await admin.query(
    'INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, last_activity_at) VALUES ($1, $2, $3, $4, $5, $5)',
    [companyId, employeeId, sessionId, deviceId, startedAt],
  );
  return { companyId, employeeId, deviceId, sessionId, token, at: startedAt.getTime() };
}
