/**
 * What a start finds of an earlier one. After a kill -9 of Node the PostgreSQL server goes on serving without anyone
 * to stop it; it is stopped, not adopted, because only its parent hears when it dies. After a kill -9 of PostgreSQL
 * its helpers may outlive it for a moment, and postmaster.pid names a process that is gone or, worse, another one by now.
 * The caller holds the lock on DATA_DIR, so nobody else starts or stops this database meanwhile.
 */
import { execFile } from 'node:child_process';
import { readdir, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readIfThere } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { isRunning, processMark } from './process-identity.js';

const run = promisify(execFile);

/** How long a server may take to end before it is asked more firmly. Every way is safe: it recovers from its log. */
const PATIENCE: readonly (readonly [NodeJS.Signals, milliseconds: number])[] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Ends whatever still runs on the database, so that a new server can be started on it. */
export async function endOrphans(cluster: string, log: (sentence: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const content = await readIfThere(file);
  const pid = Number(content?.split('\n')[0]);
  if (content === null || !Number.isInteger(pid) || pid < 1) return endHelpers(cluster);
  if (await servesFrom(pid, cluster)) {
    log(`A PostgreSQL server (process ${pid}) was left running by an earlier start: stopping it.`);
    await end(pid);
  }
  await endHelpers(cluster);
  // The number may belong to an unrelated process by now, or to a zombie that nobody has collected, as where Node is
  // a container's first process. PostgreSQL would take either for its server and give up.
  if (isRunning(pid)) await rm(file, { force: true });
}

/**
 * Helpers end by themselves once they notice that their server is gone; one in the midst of a long query does not.
 * All are told at once, since the one that writes the logs ends only after the others.
 */
async function endHelpers(cluster: string): Promise<void> {
  const helpers = await processesIn(cluster);
  await Promise.all(helpers.map((pid) => end(pid, PATIENCE.slice(1))));
}

async function end(pid: number, ways = PATIENCE): Promise<void> {
  const mark = await processMark(pid);
  if (mark === null) return;
  for (const [signal, patience] of ways) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new EmbeddedPostgresError(`Process ${pid} still serves the database and cannot be stopped by this user: stop it, then start again.`, { cause: error });
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if ((await processMark(pid)) !== mark) return;
      await sleep(20);
    }
  }
  throw new EmbeddedPostgresError(`Process ${pid} still serves the database and does not end: stop it, then start again.`);
}

/** A server's working directory is its database; where that cannot be read, its command line names it. */
async function servesFrom(pid: number, cluster: string): Promise<boolean> {
  if ((await processMark(pid)) === null) return false;
  if (process.platform === 'linux') {
    const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    if (directory !== null) return directory === (await realpath(cluster));
  }
  const command = await run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout, () => '');
  return command.includes('postgres') && command.includes(cluster);
}

/** Processes of PostgreSQL that work in this database. Empty where the system does not tell. */
async function processesIn(cluster: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const directory = await realpath(cluster);
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const [cwd, program] = await Promise.all([`/proc/${name}/cwd`, `/proc/${name}/exe`].map((link) => readlink(link).catch(() => null)));
    if (cwd === directory && program?.replace(/ \(deleted\)$/, '').endsWith('/postgres')) found.push(Number(name));
  }
  return found;
}
