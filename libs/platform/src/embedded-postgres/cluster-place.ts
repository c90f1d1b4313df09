/**
 * Where the database lies: in DATA_DIR/postgres, or, where root starts it and the account that runs PostgreSQL cannot
 * get into DATA_DIR, in a directory of its own below SHARED_ROOT. DATA_DIR/postgres-location then names that
 * directory, and a note in it names DATA_DIR. Permissions of directories that were there before are never changed.
 */
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readIfThere, writeDurably } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { accountWithId, failureAs, findOrCreateAccount, isRoot, type ServerAccount } from './server-account.js';

export const SHARED_ROOT = process.platform === 'darwin' ? '/var/db/employee-progress-tracker' : '/var/lib/employee-progress-tracker';

export interface ClusterPlace {
  /** Holds the database and the files about it. DATA_DIR, or a directory below SHARED_ROOT. */
  readonly base: string;
  /** PostgreSQL's data directory. May not exist yet. */
  readonly cluster: string;
  /** Null: PostgreSQL runs as whoever started this process. */
  readonly account: ServerAccount | null;
  /** Where a copy of the programs goes, should the account not reach those that are installed. */
  readonly copyTo: string;
}

type Log = (sentence: string) => void;

const LOCATION = 'postgres-location';
const OWNER_NOTE = 'data-dir';

/** Finds the database of a DATA_DIR, or decides where a new one goes. The caller holds the lock on DATA_DIR. */
export async function placeCluster(dataDir: string, log: Log): Promise<ClusterPlace> {
  const elsewhere = await readIfThere(join(dataDir, LOCATION));
  const base = elsewhere ?? dataDir;
  if (elsewhere !== null) await refuseCopiedDataDir(dataDir, elsewhere);

  const owner = await ownerOf(join(base, 'postgres'));
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid?.()) throw belongsToAnother(dataDir, base, owner.name);
    if (elsewhere !== null && !owner) throw belongsToAnother(dataDir, base, 'another user');
    return { base, cluster: join(base, 'postgres'), account: null, copyTo: dataDir };
  }

  const account = owner && owner.uid !== 0 ? owner : await findOrCreateAccount(log);
  if (elsewhere === null && (await canLiveIn(dataDir, account))) return rootsPlace(dataDir, account);
  if (elsewhere !== null && owner) return rootsPlace(elsewhere, account);
  if (owner) throw new EmbeddedPostgresError(`The database in ${join(base, 'postgres')} belongs to the user ${owner.name}, who cannot reach it there: start as that user.`);

  const home = elsewhere ?? (await chooseHome(dataDir, log));
  await writeDurably(join(dataDir, LOCATION), `${home}\n`);
  await makePublicDirectory(home);
  await writeDurably(join(home, OWNER_NOTE), `${await realpath(dataDir)}\n`);
  log(`The system user ${account.name}, as whom PostgreSQL runs, cannot get into ${dataDir}: the database goes to ${home}.`);
  return rootsPlace(home, account);
}

function rootsPlace(base: string, account: ServerAccount): ClusterPlace {
  return { base, cluster: join(base, 'postgres'), account, copyTo: SHARED_ROOT };
}

/** A directory named after DATA_DIR. One that is there already served a DATA_DIR that has been deleted since: it is left alone. */
async function chooseHome(dataDir: string, log: Log): Promise<string> {
  const hash = createHash('sha256').update(await realpath(dataDir)).digest('hex').slice(0, 16);
  for (let count = 1; ; count += 1) {
    const home = join(SHARED_ROOT, count === 1 ? hash : `${hash}-${count}`);
    if ((await ownerOf(home)) === null) return home;
    log(`${home} holds the database of an earlier ${dataDir}; it is not used and may be deleted.`);
  }
}

/** Two DATA_DIRs must not share one database: the copy's files and the original's rows would drift apart. */
async function refuseCopiedDataDir(dataDir: string, home: string): Promise<void> {
  const here = await realpath(dataDir);
  const original = await readIfThere(join(home, OWNER_NOTE)).catch(() => null);
  if (original === null || original === here) return;
  if ((await readIfThere(join(original, LOCATION)).catch(() => null)) === home) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${dataDir} is a copy of ${original}, whose database lies in ${home} and was not copied: ` +
        `delete ${dataDir} to begin with an empty database, or use ${original}.`,
    );
  }
  await writeDurably(join(home, OWNER_NOTE), `${here}\n`); // It has been moved.
}

/** Whether the account can own a directory there and reach it; found by trying, since there are more rules than mode bits. */
async function canLiveIn(directory: string, account: ServerAccount): Promise<boolean> {
  const trial = await mkdtemp(join(directory, '.postgres-trial-'));
  try {
    await chown(trial, account.uid, account.gid);
    return (await failureAs(account, '/bin/sh', ['-c', 'test -x "$1" && test -w "$1"', 'sh', trial])) === null;
  } catch {
    return false;
  } finally {
    await rmdir(trial);
  }
}

async function ownerOf(path: string): Promise<ServerAccount | null> {
  try {
    const { uid, gid } = await lstat(path);
    return await accountWithId(uid, gid);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EACCES') return null;
    throw error;
  }
}

/** Makes a directory, and those above it, that every account can pass through, whatever the umask. */
export async function makePublicDirectory(path: string): Promise<void> {
  const exists = await stat(path).then(() => true, () => false);
  if (exists) return;
  await makePublicDirectory(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await chmod(path, 0o755);
}

/** An empty directory that is the account's alone. */
export async function makePrivateDirectory(path: string, account: ServerAccount | null): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
}

function belongsToAnother(dataDir: string, base: string, owner: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database of DATA_DIR ${dataDir}, in ${join(base, 'postgres')}, belongs to ${owner}: start as root or as that user, or set DATA_DIR to another directory.`,
  );
}
