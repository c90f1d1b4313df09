import { hash } from '@node-rs/argon2';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase, randomToken, Secrets, startEmbeddedPostgres } from '#platform';
import { PACK, TO_PACK } from '../../dist/libs/usage-aggregation/src/usage-packs.sql.js';
import { nightIsOver } from './quiet-night.mjs';

/** Whose raw rows of the last day are there too: what a person's day is read from. */
const RECORDED = 20;
const OTHERS = { employees: 5, days: 40, items: 4 };
const ITEMS = 8;

const COMPANY = `md5('measured')::uuid`;
const OTHER = `md5('other ' || n)::uuid`;
export const ADMIN = { email: 'admin@example.test', password: 'only for the bench' };
const employee = (company, i) => `md5(${company}::text || ' ' || ${i})::uuid`;
/** The same on every run; spread as if by chance. */
const chance = (text, below) => `(hashtextextended(${text}, 7) & 1048575) % ${below}`;

const COMPANIES = (id, from) => [
  `INSERT INTO company (company_id, name, name_key, email, timezone, plan_code, status) SELECT ${id}, 'Company ' || n, 'company ' || n, 'office@example.test', 'Europe/Berlin', 'ENTERPRISE', 'ACTIVE' FROM ${from}`,
  `INSERT INTO company_directory (company_id, name, name_key, slug) SELECT ${id}, 'Company ' || n, 'company ' || n, 'company-' || n FROM ${from}`,
  `INSERT INTO company_settings (company_id, working_hours) SELECT ${id}, '{"days":[1,2,3,4,5],"from":"08:30","to":"17:00"}' FROM ${from}`,
  `INSERT INTO company_seats (company_id) SELECT ${id} FROM ${from}`,
  `INSERT INTO aggregation_cursor (company_id, timezone) SELECT ${id}, 'Europe/Berlin' FROM ${from}`,
];

/** `who` has the columns company and i. A week has six days of work. */
const days = (who, count, items) => [
  `INSERT INTO account (id, email, name, password_hash) SELECT md5('account ' || company || i)::uuid, company || '-' || i || '@example.test', 'Employee ' || i, '-' FROM (${who}) w`,
  `INSERT INTO membership (company_id, id, account_id, name, email, role)
   SELECT company, ${employee('company', 'i')}, md5('account ' || company || i)::uuid, 'Employee ' || i, company || '-' || i || '@example.test', 'EMPLOYEE' FROM (${who}) w`,
  `INSERT INTO employee_usage_daily (company_id, employee_id, day, active_seconds, idle_seconds, sessions, screenshots, first_active_minute, last_active_minute)
   SELECT company, id, day, 18000 + ${chance('id::text || day', 9000)}, 1800 + ${chance('day || id::text', 3600)}, 1, 40, 480 + ${chance(`id::text || day || 'f'`, 90)}, 960 + ${chance(`id::text || day || 'l'`, 120)}
   FROM (SELECT company, ${employee('company', 'i')} AS id, d::date AS day FROM (${who}) w, generate_series(current_date - ${count - 1}, current_date, interval '1 day') d WHERE extract(isodow FROM d) < 7 OR d = current_date) x
   ORDER BY day, id`,
  ...[
    ['application', 'app', `'Application ' || ((k * 3 + ${chance('employee_id::text', 8)}) % 24)`],
    ['website', 'domain', `'site-' || ((k * 5 + ${chance('employee_id::text', 16)}) % 40) || '.example.com'`],
  ].map(
    ([kind, column, name]) => `INSERT INTO employee_${kind}_daily (company_id, employee_id, day, ${column}, seconds)
      SELECT d.company_id, employee_id, day, ${name}, 300 + ${chance('employee_id::text || day || k', 3000)}
      FROM employee_usage_daily d, generate_series(1, ${items}) k WHERE d.company_id IN (SELECT company FROM (${who}) w) ORDER BY day, employee_id ON CONFLICT DO NOTHING`,
  ),
];

/** As aggregation and its jobs leave them. */
const SUMS = (where) => [
  `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
   SELECT company_id, day, sum(active_seconds), sum(idle_seconds), count(*), sum(sessions), sum(screenshots), 100 FROM employee_usage_daily WHERE ${where} GROUP BY 1, 2`,
  ...[['application', 'app'], ['website', 'domain']].map(
    ([kind, column]) => `INSERT INTO company_${kind}_daily (company_id, day, ${column}, seconds) SELECT company_id, day, ${column}, sum(seconds) FROM employee_${kind}_daily WHERE ${where} GROUP BY 1, 2, 3`,
  ),
  `INSERT INTO usage_month (company_id, month) SELECT DISTINCT company_id, date_trunc('month', day)::date FROM employee_usage_daily WHERE ${where} AND day < date_trunc('month', current_date)`,
  `INSERT INTO employee_usage_monthly (company_id, month, employee_id, days, active_seconds, idle_seconds, sessions)
   SELECT company_id, date_trunc('month', day)::date, employee_id, count(*), sum(active_seconds), sum(idle_seconds), sum(sessions)
   FROM employee_usage_daily WHERE ${where} AND day < date_trunc('month', current_date) GROUP BY 1, 2, 3`,
  ...[['application', 'app_key'], ['website', 'domain']].map(
    ([kind, key]) => `INSERT INTO employee_${kind}_monthly (company_id, month, employee_id, ${key}, seconds)
      SELECT company_id, date_trunc('month', day)::date, employee_id, ${key}, sum(seconds) FROM employee_${kind}_daily WHERE ${where} AND day < date_trunc('month', current_date) GROUP BY 1, 2, 3, 4`,
  ),
];

const SESSIONS = `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, ended_at, last_activity_at)
  SELECT company_id, employee_id, md5(employee_id::text || day)::uuid, md5('device')::uuid, day + time '08:00', day + time '16:00', day + time '16:00' FROM employee_usage_daily`;

/** Yesterday, so that all of it is past whatever the hour. */
const RAW = (table, columns, values, every) => `INSERT INTO ${table} (company_id, employee_id, device_id, ${columns})
  SELECT ${COMPANY}, ${employee(COMPANY, 'i')}, md5('device')::uuid, ${values} FROM generate_series(1, ${RECORDED}) i, generate_series(0, 479, ${every}) m`;
const AT = `(current_date - 1) + time '07:00' + make_interval(mins => m)`;

const measured = (employees, count) => [
  ...COMPANIES(COMPANY, '(SELECT 0 AS n) c'),
  ...days(`SELECT ${COMPANY} AS company, i FROM generate_series(1, ${employees}) i`, count, ITEMS),
  ...SUMS('true'),
  SESSIONS,
  RAW('activity_minute', 'minute, active_seconds, idle_seconds, keystrokes, clicks', `${AT}, 40, 10, 60, 5`, 1),
  RAW('application_usage', 'started_at, id, app, duration_seconds', `${AT}, gen_random_uuid(), 'Application ' || m % 24, 150`, 3),
  RAW('website_usage', 'started_at, id, domain, duration_seconds', `${AT}, gen_random_uuid(), 'site-' || m % 40 || '.example.com', 100`, 3),
  RAW('screenshot', 'captured_at, id, storage_key, content_hash, content_type, width, height, bytes', `${AT}, gen_random_uuid(), 'none', '', 'image/webp', 1920, 1080, 80000`, 10),
  `INSERT INTO team (company_id, id, name) SELECT ${COMPANY}, md5('team ' || t)::uuid, 'Team ' || t FROM generate_series(1, 10) t`,
  `INSERT INTO team_member (company_id, employee_id, team_id) SELECT ${COMPANY}, ${employee(COMPANY, 'i')}, md5('team ' || (1 + i % 10))::uuid FROM generate_series(1, ${employees}) i`,
  `INSERT INTO productivity_rule (company_id, id, kind, pattern, category, team_id)
   SELECT ${COMPANY}, gen_random_uuid(), kind, pattern, (ARRAY['PRODUCTIVE', 'UNPRODUCTIVE'])[1 + k % 2], CASE WHEN k = 5 THEN md5('team 1')::uuid END
   FROM generate_series(0, 19) k, LATERAL (VALUES ('APPLICATION', 'application ' || k), ('WEBSITE', 'site-' || k || '.example.com')) AS r (kind, pattern)`,
  `UPDATE account SET email = '${ADMIN.email}' WHERE id = (SELECT account_id FROM membership WHERE id = ${employee(COMPANY, 1)})`,
  `UPDATE membership SET role = 'ADMIN' WHERE id = ${employee(COMPANY, 1)}`,
  `INSERT INTO account_company (account_id, company_id) SELECT account_id, company_id FROM membership`,
];

const others = (count) => [
  ...COMPANIES(OTHER, `generate_series(1, ${count}) n`),
  ...days(`SELECT ${OTHER} AS company, i FROM generate_series(1, ${count}) n, generate_series(1, ${OTHERS.employees}) i`, OTHERS.days, OTHERS.items),
  ...SUMS(`company_id <> ${COMPANY}`),
];

/** Everybody's, raised once in the middle of the year. */
const RATES = `INSERT INTO employee_rate (company_id, employee_id, valid_from, amount, currency, set_by)
  SELECT company_id, id, current_date - ago, 4000 + ${chance('id::text || ago', 4000)}, 'USD', id FROM membership, unnest(ARRAY[400, 180]) AS ago WHERE company_id = ${COMPANY}`;

/** By the job's own statements: the layout of packs is theirs. */
async function pack(admin) {
  const { rows: companies } = await admin.query('SELECT company_id AS id FROM company');
  for (const { id } of companies) {
    const { rows } = await admin.query(TO_PACK, [id]);
    for (let next = 0; next < rows.length; next += 50) {
      const periods = rows.slice(next, next + 50);
      await admin.query(PACK, [id, periods.map(({ from }) => from), periods.map(({ to }) => to)]);
    }
  }
}

/** An embedded server with two databases: the measured company alone, and with others. */
export async function setTheWorkspaceStage({ others: otherCompanies, employees, days: count }, say) {
  const directory = await mkdtemp(join(tmpdir(), 'ept-bench-'));
  await chmod(directory, 0o755); // Started by root, PostgreSQL runs as another user, who has to get in.
  const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'database'), log: () => undefined });
  const appSecret = randomToken();
  const alone = await place('alone');
  await withClient(postgres.adminUrl, (admin) => admin.query('CREATE DATABASE alone'));
  await prepareDatabase({ adminUrl: alone.adminUrl, secrets: new Secrets(appSecret) });
  const passwordHash = await hash(ADMIN.password);
  const found = await fill(alone, measured(employees, count), async (admin) => {
    // No raw rows stand behind these days: the job that computes them anew must have had its turn.
    await nightIsOver(admin);
    await admin.query('UPDATE account SET password_hash = $1 WHERE email = $2', [passwordHash, ADMIN.email]);
    const { rows } = await admin.query(`SELECT ${employee(COMPANY, 'i')} AS id FROM generate_series(2, ${RECORDED}) i`);
    const { rows: [team] } = await admin.query(`SELECT md5('team 1')::uuid AS id`);
    return { employeeIds: rows.map(({ id }) => id), teamId: team.id };
  });
  const crowded = await place('crowded');
  await withClient(postgres.adminUrl, (admin) => admin.query('CREATE DATABASE crowded TEMPLATE alone'));
  await fill(crowded, others(otherCompanies), () => Promise.resolve());
  let rated = null;
  return {
    databases: [{ ...alone, companies: 1 }, { ...crowded, companies: otherCompanies + 1 }],
    ...found,
    /** Once, however many cases want them. */
    setRates: () => (rated ??= setRates()),
    databasePid: postgres.pid,
    strike: async () => {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };

  async function setRates() {
    for (const { adminUrl } of [alone, crowded]) await withClient(adminUrl, (admin) => admin.query(`SET session_replication_role = replica; ${RATES}; ANALYZE employee_rate`));
  }

  async function place(name) {
    const url = new URL(postgres.adminUrl);
    url.pathname = `/${name}`;
    const own = join(directory, name);
    await mkdir(own);
    return { adminUrl: url.toString(), appSecret, directory: own };
  }

  /** Without checks of foreign keys, which are right by construction; with true statistics and a quiet disk at the end. */
  async function fill({ adminUrl }, statements, then) {
    const since = performance.now();
    const answer = await withClient(adminUrl, async (admin) => {
      await admin.query(`SET session_replication_role = replica`);
      await admin.query(`SET work_mem = '128MB'`);
      for (const sql of statements) await admin.query(sql);
      const found = await then(admin);
      await admin.query('ANALYZE');
      await pack(admin);
      await admin.query('VACUUM (ANALYZE)');
      await admin.query('CHECKPOINT');
      return found;
    });
    say(`Filled in ${((performance.now() - since) / 1_000).toFixed(0)} s`);
    return answer;
  }
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, options: '-c search_path=ept -c synchronous_commit=off' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
