import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from '../../../libs/platform/src/embedded-postgres/index.js';
import { endOrphans } from '../../../libs/platform/src/embedded-postgres/orphan.js';

/** A younger directory may belong to a run that has made it and not locked it yet. */
const LEFT_ALONE_FOR_MS = 10 * 60_000;

/** Removes what test runs left that were killed, and ends the servers that still run there. */
export async function sweepLeftovers(prefix: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const directory = join(tmpdir(), name);
    if (!name.startsWith(prefix)) continue;
    try {
      if (Date.now() - (await stat(directory)).mtimeMs < LEFT_ALONE_FOR_MS) continue;
      await lockDataDir(directory);
    } catch {
      continue; // A run that is still going on, another user's, or just removed.
    }
    await endOrphans(join(directory, 'postgres'), () => undefined).catch(() => undefined);
    await rm(directory, { recursive: true, force: true });
  }
}
