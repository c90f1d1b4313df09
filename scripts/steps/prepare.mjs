import { buildWhenNeeded } from './build.mjs';
import { installWhenNeeded } from './install.mjs';

/** Brings node_modules, and where asked for the build, to what the sources say. Does nothing where they are. */
export async function prepare({ build }) {
  await installWhenNeeded();
  if (build) await buildWhenNeeded();
}
