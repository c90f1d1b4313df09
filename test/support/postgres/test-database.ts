import { randomBytes } from 'node:crypto';
import pg from 'pg';

const TEMPLATE = 'ept_template';

export interface TestDatabase {
  /** An administrator's URL. */
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A database that nobody else uses: a copy of the template where `prepareTemplate` has made one, else (or if so wished) an empty one. */
export async function createTestDatabase(adminUrl: string, { empty = false } = {}): Promise<TestDatabase> {
  const name = `ept_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1 AND NOT datallowconn', [TEMPLATE]);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${rowCount && !empty ? TEMPLATE : 'template0'}`);
  });
  return {
    url: withDatabase(adminUrl, name),
    drop: () => asAdmin(adminUrl, async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** Makes the database that test databases are copied from, so that migrations run once a run and not once a suite. */
export async function prepareTemplate(adminUrl: string, migrate: (url: string) => Promise<void>): Promise<void> {
  await asAdmin(adminUrl, async (admin) => void (await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`)));
  await migrate(withDatabase(adminUrl, TEMPLATE));
  // A template cannot be copied while somebody is connected to it; closed to connections it is whole and stays so.
  await asAdmin(adminUrl, async (admin) => void (await admin.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`)));
}

export async function dropTemplate(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`)));
}

async function asAdmin(adminUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
