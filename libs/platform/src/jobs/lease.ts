import { log } from '../logging/logger.js';

export interface Lease {
  /** Aborted when the lease ended or somebody else has the run: the work must not go on beside theirs. */
  readonly lost: AbortSignal;
  end(): void;
}

/** Renews a lease four times in its length. `renew` answers whether it is still ours; while it cannot be asked the lease runs on. */
export function keepLease(renew: () => Promise<boolean>, seconds: number): Lease {
  const lost = new AbortController();
  let renewedAt = performance.now();
  const timer = setInterval(() => {
    const asked = performance.now();
    renew().then(
      (ours) => (ours ? void (renewedAt = asked) : lost.abort(new Error('the run was taken by another process'))),
      (error: unknown) => {
        log.warn({ err: error }, 'the lease of a job could not be renewed');
        if (performance.now() - renewedAt > seconds * 1_000) lost.abort(new Error('the lease of the run has ended'));
      },
    );
  }, (seconds * 1_000) / 4);
  return { lost: lost.signal, end: () => clearInterval(timer) };
}
