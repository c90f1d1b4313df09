import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The embedded database of a running product, as superuser: to arrange and to look. */
export async function askProductDatabase<R extends pg.QueryResultRow>(dataDir: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const [port, password] = await Promise.all(['postgres-port', 'postgres-password'].map((file) => readFile(join(dataDir, file), 'utf8')));
  const client = new pg.Client({ connectionString: `postgres://postgres:${password?.trim()}@127.0.0.1:${port?.trim()}/postgres`, options: '-c search_path=ept' });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export async function killPostgres(dataDir: string): Promise<void> {
  process.kill(Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
}
