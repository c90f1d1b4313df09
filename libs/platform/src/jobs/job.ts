import type { JobCounts } from '#contracts';

/** Work that is done once for each of its run keys, however many processes try to. */
export interface Job {
  /** Kebab-case; what `npm run job -- NAME` takes. */
  readonly name: string;
  /** The key of the run that is due at this moment of the process's clock. */
  dueKey(now: Date): string;
  /**
   * Answers what the history is to tell: counts, never anything of a person. May be begun again after a crash, so doing
   * it twice must do no harm. Throws when it failed, and `signal.reason` when it is told to stop in the middle.
   */
  work(signal: AbortSignal): Promise<JobCounts>;
}

/** How often a process asks whether a run is due. What was missed while no process ran is made up at the next start. */
export const JOB_TICK_MS = 60_000;
