import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { holderOf } from './data-dir-lock.js';
import { readIfThere } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { adminUrlOf } from './postgres-server.js';

const PATIENCE_MS = 15_000;

/**
 * The superuser's URL of the database that another process serves from a DATA_DIR, for a program that works beside it;
 * null where no process does. Waits for one that is just starting. Throws EmbeddedPostgresError where it does not answer.
 */
export async function joinEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const directory = resolve(dataDir);
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const holder = await holderOf(directory);
    if (holder === null) return null;
    const [port, password] = await Promise.all(['postgres-port', 'postgres-password'].map((file) => readIfThere(join(directory, file))));
    if (port && password && (await answers(adminUrlOf(Number(port), password)))) return adminUrlOf(Number(port), password);
    if (Date.now() > until) throw new EmbeddedPostgresError(`DATA_DIR ${directory} is in use by process ${holder}, whose database does not answer: try again when it is ready.`);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
