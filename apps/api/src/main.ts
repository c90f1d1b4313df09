import { ConfigError } from '#platform';
import { start } from './start.js';

/** Starts at import; `npm start` imports it into its own process so that signals arrive here. */
try {
  await start();
} catch (error) {
  const sentences = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
