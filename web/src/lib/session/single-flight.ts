/**
 * Makes concurrent callers share one run. With a lock, runs of other tabs wait for each other too: a refresh token
 * may be used once, and two tabs that use the same one at once would end the whole sign-in.
 */
export function singleFlight<Result>(
  run: () => Promise<Result>,
  underLock: (task: () => Promise<Result>) => Promise<Result> = (task) => task(),
): () => Promise<Result> {
  let inFlight: Promise<Result> | null = null;
  return () => {
    inFlight ??= underLock(run).finally(() => {
      inFlight = null;
    });
    return inFlight;
  };
}
