import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase, randomToken, Secrets, startEmbeddedPostgres } from '#platform';
import { nightIsOver } from './quiet-night.mjs';

export const DAYS_EACH = 90;
/** Some of each: of every standing at least a page full. */
const STATES = `CASE WHEN n % 20 < 3 THEN 'TRIAL' WHEN n % 20 < 17 THEN 'ACTIVE' WHEN n % 20 < 18 THEN 'SUSPENDED' ELSE 'CANCELLED' END`;
const PLANS = `(ARRAY['FREE', 'PRO', 'FREE', 'PRO', 'ENTERPRISE'])[1 + n % 5]`;
const ZONES = `(ARRAY['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'])[1 + n % 5]`;
const WORDS = `ARRAY['Harbor', 'Linden', 'North', 'Silver', 'Quarry', 'Meadow', 'Copper', 'Willow', 'Summit', 'Delta']`;
const NAME = `(${WORDS})[1 + n % 10] || ' ' || (${WORDS})[1 + n / 10 % 10] || ' ' || n`;
/** The same for the same company whatever the size; spread as if by chance. */
const chance = (salt, below) => `(('x' || substr(md5('${salt}' || n), 1, 8))::bit(32)::bigint % ${below})`;
const ID = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const rowId = (kind) => `md5('${kind}' || n || '-' || k)::uuid`;

const SQL = [
  `INSERT INTO company (company_id, name, name_key, email, timezone, plan_code, status, trial_ends_at, subscription_expires_at, cancelled_at, last_sync_at, created_at)
   SELECT ${ID}, ${NAME}, lower(${NAME}), 'office-' || n || '@example.test', ${ZONES}, ${PLANS}, status,
     CASE WHEN status = 'TRIAL' THEN now() + make_interval(days => ${chance('trial', 32)}::int - 2) ELSE created + interval '30 days' END,
     CASE WHEN status = 'ACTIVE' AND n % 3 <> 0 THEN now() + make_interval(days => ${chance('end', 40)}::int - 5) END,
     CASE WHEN status = 'CANCELLED' THEN created + (now() - created) * 0.8 END,
     CASE WHEN n % 50 <> 0 THEN now() - make_interval(secs => ${chance('sync', 400_000)}::int) END, created
   FROM (SELECT n, ${STATES} AS status, now() - make_interval(hours => 24 * 31 + ${chance('created', 16_000)}::int) AS created FROM generate_series($1::int, $2::int) n) c`,
  `INSERT INTO company_directory (company_id, name, name_key, slug)
   SELECT company_id, name, lower(name), replace(lower(name), ' ', '-') FROM company c JOIN generate_series($1::int, $2::int) n ON c.company_id = ${ID}`,
  `INSERT INTO company_settings (company_id) SELECT ${ID} FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO company_seats (company_id, used) SELECT ${ID}, 1 + ${chance('seats', 60)} FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO company_key (id, company_id, key_hash, sealed, hint) SELECT ${ID}, ${ID}, sha256(n::text::bytea), '\\x00', 'benc' FROM generate_series($1::int, $2::int) n`,
  // The trial, a subscription, and a month's extension three times; a row more where it was suspended or cancelled.
  `INSERT INTO subscription (company_id, id, event, plan_code, status_to, started_at, expires_at, actor)
   SELECT c.company_id, ${rowId('subscription')}, (ARRAY['TRIAL_STARTED', 'ACTIVATED', 'REACTIVATED', 'REACTIVATED', 'REACTIVATED', 'SUSPENDED'])[1 + k], c.plan_code,
     (ARRAY['TRIAL', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED'])[1 + k], c.created_at + k * (now() - c.created_at) / 7, c.created_at + (k + 1.5) * (now() - c.created_at) / 7, 'bench'
   FROM generate_series($1::int, $2::int) n JOIN company c ON c.company_id = ${ID}
     JOIN generate_series(0, 5) k ON k <= CASE c.status WHEN 'TRIAL' THEN 0 WHEN 'ACTIVE' THEN 4 ELSE 5 END`,
  `INSERT INTO vendor_audit (id, at, actor, action, company_id)
   SELECT ${rowId('audit')}, c.created_at + k * (now() - c.created_at) / 4, 'owner@example.test', (ARRAY['COMPANY_CREATED', 'TRIAL_STARTED', 'PLAN_CHANGED'])[1 + k], c.company_id
   FROM generate_series($1::int, $2::int) n JOIN company c ON c.company_id = ${ID}, generate_series(0, 2) k`,
  `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
   SELECT ${ID}, (now() AT TIME ZONE ${ZONES})::date - k, ${chance('use', 9_000)} * (10 + (n + k) % 7), 900, 1 + n % 40, 1 + n % 50, (n + k) % 60, 1 + ${chance('stored', 12_000)} - k / 10.0
   FROM generate_series($1::int, $2::int) n, generate_series(0, ${DAYS_EACH - 1}) k`,
];

export const companyId = (n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** An embedded server with a database for each size, filled by SQL. */
export async function setTheOwnersStage(sizes) {
  const directory = await mkdtemp(join(tmpdir(), 'ept-bench-'));
  await chmod(directory, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'database'), log: () => undefined });
  const appSecret = randomToken();
  const databases = [];
  for (const companies of sizes) databases.push(await makeDatabase(companies));
  return {
    databases,
    databasePid: postgres.pid,
    strike: async () => {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };

  async function makeDatabase(companies) {
    const name = `companies_${companies}`;
    await withClient(postgres.adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
    const url = new URL(postgres.adminUrl);
    url.pathname = `/${name}`;
    const adminUrl = url.toString();
    await prepareDatabase({ adminUrl, secrets: new Secrets(appSecret) });
    await withClient(adminUrl, (admin) => fill(admin, companies));
    const own = join(directory, name);
    await mkdir(own);
    return { companies, adminUrl, appSecret, directory: own };
  }
}

/** In portions, each a transaction, with the disk quiet and the statistics true at the end, as some minutes later they are by themselves. */
async function fill(admin, companies) {
  for (let from = 1; from <= companies; from += 1_000) {
    for (const sql of SQL) await admin.query(sql, [from, Math.min(from + 999, companies)]);
  }
  await nightIsOver(admin);
  await admin.query('VACUUM (ANALYZE)');
  await admin.query('CHECKPOINT');
}

export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, options: '-c search_path=ept -c synchronous_commit=off' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
