/**
 * One process at a time per directory, decided without a moment in which two could believe it is theirs.
 *
 * The lock is a file that names its holder by process number and start time, so a number that was given to another
 * process later does not count, nor does a zombie. Node has no flock(2), a Unix socket's path may be too long and its
 * file outlives a kill -9, and abstract sockets exist on Linux only; a file with an identity works everywhere and a
 * person can read it.
 *
 * It is created by link(2), which is exclusive and shows the file with its whole content. A lock whose holder is dead
 * may be replaced only by the process that holds a second lock, named after that dead holder, and only while the
 * first one still names it; so of any number of processes that find a stale lock, one takes it over.
 */
import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { processMark } from './process-identity.js';

export interface DirectoryLock {
  release(): Promise<void>;
}

interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly mark: string | null;
}

/** Throws EmbeddedPostgresError naming the process that holds it. `what` begins that sentence. */
export async function lockDirectory(directory: string, what: string): Promise<DirectoryLock> {
  const me: Holder = { id: randomUUID(), pid: process.pid, mark: await processMark(process.pid) };
  const mine = join(directory, `.lock-${me.id}`);
  await writeFile(mine, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
  try {
    const lock = join(directory, 'lock');
    await acquire(lock, mine, what);
    return {
      release: async () => {
        if (parseHolder(await readIfThere(lock))?.id === me.id) await rm(lock, { force: true });
      },
    };
  } finally {
    await rm(mine, { force: true });
  }
}

/** The number of the process that holds the directory; null where none does that lives. */
export async function holderOf(directory: string): Promise<number | null> {
  const holder = parseHolder(await readIfThere(join(directory, 'lock')));
  return holder && (await isAlive(holder)) ? holder.pid : null;
}

async function acquire(lock: string, mine: string, what: string): Promise<void> {
  for (;;) {
    if (await createdBy(lock, mine)) return;
    const content = await readIfThere(lock);
    if (content === null) continue;
    const holder = parseHolder(content);
    if (holder && (await isAlive(holder))) throw new EmbeddedPostgresError(`${what} is in use by process ${holder.pid}.`);

    const guard = `${lock}.after-${holder?.id ?? 'unreadable'}`;
    await acquire(guard, mine, what);
    try {
      if ((await readIfThere(lock)) === content && (await replace(lock, mine))) return;
    } finally {
      await rm(guard, { force: true });
    }
  }
}

async function createdBy(lock: string, mine: string): Promise<boolean> {
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** rename(2) of two links to one file does nothing, so the lock is replaced by a link under a third name. */
async function replace(lock: string, mine: string): Promise<true> {
  const next = `${mine}-next`;
  await link(mine, next);
  await rename(next, lock);
  return true;
}

async function isAlive(holder: Holder): Promise<boolean> {
  const mark = await processMark(holder.pid);
  if (mark === null) return false;
  return mark === holder.mark || mark === 'unknown' || holder.mark === 'unknown';
}

/** A file that is not a holder's comes from a loss of power; whoever wrote it is gone. */
function parseHolder(content: string | null): Holder | null {
  try {
    const value: unknown = JSON.parse(content ?? '');
    if (typeof value !== 'object' || value === null) return null;
    const { id, pid, mark } = value as Record<string, unknown>;
    const valid = typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) && Number.isInteger(pid) && Number(pid) > 0;
    return valid ? { id, pid: Number(pid), mark: typeof mark === 'string' ? mark : null } : null;
  } catch {
    return null;
  }
}
