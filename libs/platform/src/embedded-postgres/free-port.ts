import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/**
 * Below the ranges that systems give to outgoing connections (32768 up on Linux, 49152 up elsewhere): in one of those
 * a client that reconnects while the server is away can be given the server's own port, and keep it from coming back.
 */
const [LOWEST, HIGHEST] = [20_000, 30_000];

/** A port of this machine that nobody listens on: the preferred one if that is so. */
export async function findFreePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedPostgresError(`No free port was found for the database between ${LOWEST} and ${HIGHEST}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
