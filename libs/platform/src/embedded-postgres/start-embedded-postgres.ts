import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runnableBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { placeCluster } from './cluster-place.js';
import { lockDirectory, type DirectoryLock } from './data-dir-lock.js';
import { readIfThere, writeDurably } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { findFreePort } from './free-port.js';
import { endOrphans } from './orphan.js';
import { PostgresServer, type ServerPlan } from './postgres-server.js';

export interface EmbeddedPostgresOptions {
  /** Locked while the database runs: a second start on the same directory fails. Made where it is missing. */
  readonly dataDir: string;
  /** Receives sentences for the person who started the program. Never a secret. */
  readonly log: (sentence: string) => void;
  /** Without it: the port of the last start where it is free, else any that is. */
  readonly port?: number;
  /** PostgreSQL settings that differ from the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** The superuser's URL. A secret: never logged. The same for as long as it runs. */
  readonly adminUrl: string;
  readonly port: number;
  /** Changes when the server had to be started again. */
  readonly pid: number;
  /** Ends the server, orderly and within 5 s, and frees DATA_DIR. */
  readonly stop: () => Promise<void>;
}

const PORT_ATTEMPTS = 5;

/**
 * Starts PostgreSQL from the npm package on a directory, made the first time. Recovers by itself from every way in
 * which an earlier start can have ended, and keeps the server running until `stop`.
 * Throws EmbeddedPostgresError with a sentence for the person who started it. Linux and macOS.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const lock = await lockDataDir(dataDir);
  try {
    const place = await placeCluster(dataDir, options.log);
    const binaries = await runnableBinaries(place.account, place.copyTo, options.log);
    const password = await ensureCluster(dataDir, place, binaries, options.log);
    await endOrphans(place.cluster, options.log);
    const { account, base, cluster } = place;
    const plan = { account, base, cluster, password, program: binaries.postgres, settings: options.settings ?? {}, log: options.log };
    const { server, port } = await startOnFreePort(plan, dataDir, options.port);
    return {
      adminUrl: server.adminUrl,
      port,
      get pid() {
        return server.pid;
      },
      stop: async () => {
        await server.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * The lock that an embedded database takes on its DATA_DIR. For a program that uses another database and still must
 * be alone on the directory. Throws EmbeddedPostgresError where it is taken or the directory cannot be written.
 */
export async function lockDataDir(dataDir: string): Promise<DirectoryLock> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await lockDirectory(dataDir, `DATA_DIR ${dataDir}`);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(`DATA_DIR ${dataDir} cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

async function startOnFreePort(plan: Omit<ServerPlan, 'port'>, dataDir: string, wanted: number | undefined): Promise<{ server: PostgresServer; port: number }> {
  const file = join(dataDir, 'postgres-port');
  const last = Number(await readIfThere(file)) || null;
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await findFreePort(attempt === 1 ? last : null));
    const server = new PostgresServer({ ...plan, port });
    try {
      await server.start();
    } catch (error) {
      // Somebody may have taken the port between the look and the start.
      const taken = (await findFreePort(port)) !== port;
      if (wanted === undefined && taken && attempt < PORT_ATTEMPTS) continue;
      throw error;
    }
    if (wanted === undefined && port !== last) await writeDurably(file, `${port}\n`);
    return { server, port };
  }
}
