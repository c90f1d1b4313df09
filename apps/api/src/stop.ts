import { log } from '#platform';

type Step = () => Promise<unknown>;

/** Requests in flight have this long to finish and the database 5 seconds to end: the contract allows 10 for the whole stop. */
const FINISH_WITHIN_MS = 4_500;
const DATABASE_WITHIN_MS = 5_000;

let stopping = false;

/** Whether a signal to stop has come. */
export function isStopping(): boolean {
  return stopping;
}

/**
 * SIGTERM and SIGINT: stop accepting, finish what is in flight, then stop the database, then exit 0. A stop that
 * takes too long goes on with its next step, so that the database always gets its orderly end.
 */
export function stopOnSignals(): { first(step: Step): void; last(step: Step): void } {
  let closeApp: Step = () => Promise.resolve();
  let stopDatabase: Step = () => Promise.resolve();

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await atMost(FINISH_WITHIN_MS, closeApp());
    await atMost(DATABASE_WITHIN_MS, stopDatabase());
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));

  return {
    first: (step) => void (closeApp = step),
    last: (step) => void (stopDatabase = step),
  };
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const timeout = new Promise((resolve) => setTimeout(resolve, ms).unref());
  try {
    await Promise.race([work, timeout]);
  } catch (error) {
    log.error({ err: error }, 'a step of the stop failed');
  }
}
