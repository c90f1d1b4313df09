import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Secrets } from '../crypto/secrets.js';
import { MIGRATIONS } from './migrations/index.js';
import { ensureRoles, roleUrl, SCHEMA } from './roles.js';

/** Any number that nothing else in the cluster uses: whoever holds it prepares the database. */
const PREPARE_LOCK = 7_302_215_091;

export interface PreparedDatabase {
  /** Names of the migrations that ran now; empty when there was nothing to do. */
  readonly migrated: readonly string[];
}

/**
 * Brings a database to what this version needs: roles, schema, migrations, partitions. Replicas that start together
 * wait for one another; each migration is one transaction, so a start killed anywhere is completed by the next.
 */
export async function prepareDatabase(options: { adminUrl: string; secrets: Secrets }): Promise<PreparedDatabase> {
  const admin = new Client({ connectionString: options.adminUrl, application_name: 'ept-prepare' });
  await admin.connect();
  try {
    await requirePostgres15(admin);
    await admin.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
    await ensureRoles(admin, options.secrets);
    return { migrated: await migrate(roleUrl(options.adminUrl, options.secrets, 'ept_migrator')) };
  } finally {
    await admin.end();
  }
}

async function migrate(migratorUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: migratorUrl,
    schema: SCHEMA,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  });
  await source.initialize();
  try {
    await source.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    const ran = await source.runMigrations();
    await source.query('SELECT app_ensure_partitions()');
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function requirePostgres15(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  if (Number(rows[0]?.version) < 150_000) throw new Error('PostgreSQL 15 or newer is needed.');
}
