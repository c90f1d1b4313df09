import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { prepareDatabase } from '#platform';
import { TEST_SECRETS } from '../support/postgres/migrate-template.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres/test-database.js';

/** Everything that migrations make, in an order of its own: tables with columns, constraints, indexes, policies, functions, grants. */
const SHAPE = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) AS x FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'ept'::regnamespace AND a.attnum > 0 AND c.relkind IN ('r', 'p')
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'ept'::regnamespace
  UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'ept'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'policy', tablename, policyname, roles, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'ept'
  UNION ALL SELECT 'function ' || pg_get_functiondef(oid) || coalesce(proacl::text, '') FROM pg_proc WHERE pronamespace = 'ept'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'grant', grantee, table_name, column_name, privilege_type) FROM information_schema.column_privileges WHERE table_schema = 'ept'
  ORDER BY 1`;

describe('migrations', () => {
  const databases: TestDatabase[] = [];
  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.drop()));
  });

  const emptyDatabase = async (): Promise<string> => {
    const database = await createTestDatabase(inject('postgresAdminUrl'), { empty: true });
    databases.push(database);
    return database.url;
  };
  const prepare = (adminUrl: string): Promise<{ migrated: readonly string[] }> => prepareDatabase({ adminUrl, secrets: TEST_SECRETS });
  const shape = async (adminUrl: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    const { rows } = await client.query<{ x: string }>(SHAPE);
    await client.end();
    return rows.map((row) => row.x);
  };

  it('find nothing to do the second time', async () => {
    const url = await emptyDatabase();
    expect((await prepare(url)).migrated.length).toBeGreaterThan(3);
    expect((await prepare(url)).migrated).toEqual([]);
  });

  it('run once where several replicas start together', async () => {
    const url = await emptyDatabase();
    const answers = await Promise.all([prepare(url), prepare(url), prepare(url)]);
    expect(answers.filter((answer) => answer.migrated.length > 0)).toHaveLength(1);
  });

  it('killed at any statement are completed by the next start', async () => {
    const whole = await emptyDatabase();
    await prepare(whole);
    const expected = await shape(whole);
    let url = await emptyDatabase();
    let kills = 0;
    for (let attempt = 0; attempt < 20; attempt++) {
      const stop = killMigratorAfter(url, kills * 8);
      const outcome = await prepare(url).then(() => 'completed', () => 'killed');
      await stop();
      if (outcome === 'killed') kills++;
      else if (kills > 0) break;
      // On a busy machine the kill may come too late altogether: then once more, from nothing.
      else url = await emptyDatabase();
    }
    expect(kills).toBeGreaterThan(0);
    await prepare(url);
    expect(await shape(url)).toEqual(expected);
  });
});

/** Ends the migrator's connections, as a kill of the process does, once it has worked for so long. */
function killMigratorAfter(adminUrl: string, ms: number): () => Promise<void> {
  let stopped = false;
  const killing = (async () => {
    const killer = new pg.Client({ connectionString: adminUrl });
    await killer.connect();
    let since: number | null = null;
    while (!stopped) {
      const { rowCount } = await killer.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'ept_migrator' AND state = 'active'`);
      if (rowCount) since ??= performance.now();
      if (since !== null && performance.now() - since >= ms) {
        await killer.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'ept_migrator'`);
        break;
      }
    }
    await killer.end();
  })();
  return async () => {
    stopped = true;
    await killing;
  };
}
