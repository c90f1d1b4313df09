import { ConfigError } from '#platform';
import { start } from './start.js';
import { isStopping } from './stop.js';

/** Starts at import; `npm start` imports it into its own process so that signals arrive here. */
try {
  await start();
} catch (error) {
  // A start that was told to stop fails wherever it was; the stop ends the process, with 0.
  if (!isStopping()) fail(error);
}

function fail(error: unknown): never {
  const sentences = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
