import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenNeeded } from './build.mjs';
import { installWhenNeeded } from './install.mjs';
import { ROOT } from './run.mjs';

/** Brings node_modules, and where asked for the build, to what the sources say. Does nothing where they are. */
export async function prepare({ build }) {
  await installWhenNeeded();
  if (build) await buildWhenNeeded();
}

/** Variables of a `.env` beside package.json, for those that the environment does not set itself. */
export function loadSettings() {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
