import { randomBytes } from 'node:crypto';
import { chown, lstat, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { makePrivateDirectory, type ClusterPlace } from './cluster-place.js';
import { readIfThere, syncDirectory, writeDurably } from './durable-file.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { failureAs } from './server-account.js';

const UNFINISHED = 'postgres.unfinished';

/**
 * Makes the database where there is none, and returns the superuser's password. It is made under another name and
 * renamed when it is whole, so that a crash at any moment leaves either no database or a good one.
 */
export async function ensureCluster(dataDir: string, place: ClusterPlace, binaries: Binaries, log: (sentence: string) => void): Promise<string> {
  const version = await readIfThere(join(place.cluster, 'PG_VERSION'));
  const passwordFile = join(dataDir, 'postgres-password');
  const known = await readIfThere(passwordFile);

  if (version !== null) {
    if (version !== binaries.majorVersion) {
      throw new EmbeddedPostgresError(
        `The database in ${place.cluster} was made by PostgreSQL ${version} and this program brings ${binaries.majorVersion}: ` +
          'export it with the older version of this program first, or set DATABASE_URL to a server of the older version.',
      );
    }
    if (!known) throw new EmbeddedPostgresError(`The password of the database in ${place.cluster} is missing: restore ${passwordFile}.`);
    return known;
  }

  if (await lstat(place.cluster).then(() => true, () => false)) {
    throw new EmbeddedPostgresError(`${place.cluster} exists and is not a PostgreSQL database: move it away, or set DATA_DIR to another directory.`);
  }
  log(`Making the database in ${place.cluster}.`);
  const password = known || randomBytes(24).toString('base64url');
  await writeDurably(passwordFile, `${password}\n`);
  await removeUnfinished(place.base);
  await initialise(place, binaries, password);
  return password;
}

async function initialise(place: ClusterPlace, binaries: Binaries, password: string): Promise<void> {
  const unfinished = join(place.base, `${UNFINISHED}-${process.pid}`);
  const handedOver = `${unfinished}.password`;
  try {
    await makePrivateDirectory(unfinished, place.account);
    await writeFile(handedOver, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (place.account) await chown(handedOver, place.account.uid, place.account.gid);
    const failure = await failureAs(place.account, binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${handedOver}`,
      '--auth=scram-sha-256',
      // Without these four it takes the machine's locale, which in a container means SQL_ASCII.
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]);
    if (failure !== null) throw new EmbeddedPostgresError(`The database could not be made in ${place.base}: ${failure}`);
    await rename(unfinished, place.cluster);
    await syncDirectory(place.base);
  } finally {
    await rm(handedOver, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function removeUnfinished(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    // A program that was ended while it made one may be about to notice only now.
    if (name.startsWith(UNFINISHED)) await rm(join(base, name), { recursive: true, force: true, maxRetries: 20 });
  }
}
