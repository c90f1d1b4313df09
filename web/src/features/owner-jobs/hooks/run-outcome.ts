import type { JobRun } from '../../../lib/api/types';

export type RunOutcome = 'SUCCEEDED' | 'FAILED' | 'RUNNING';

/** Without an outcome it runs, or its process died and another will take it. */
export function outcomeOf({ outcome }: JobRun): RunOutcome {
  return outcome ?? 'RUNNING';
}

/** Milliseconds; null while it runs. */
export function tookMs({ startedAt, finishedAt }: JobRun): number | null {
  return finishedAt === null ? null : Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt));
}
