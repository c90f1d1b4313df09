import { FUTURE_TOLERANCE_SECONDS, HISTORY_WINDOW_DAYS, INTERVAL_MAX_SECONDS, RETENTION_WINDOW_DAYS } from '#contracts';

/** What the server accepts at one moment, in milliseconds since 1970. Made once for each request. */
export interface TimeWindow {
  readonly oldest: number;
  readonly latest: number;
}

export type TimeProblem = 'IN_THE_FUTURE' | 'TOO_OLD' | 'NEGATIVE_DURATION' | 'TOO_LONG';

const DAY_MS = 86_400_000;

export function timeWindow(now: number): TimeWindow {
  return { oldest: now - RETENTION_WINDOW_DAYS * DAY_MS, latest: now + FUTURE_TOLERANCE_SECONDS * 1_000 };
}

/** Of what the service itself brings in: as far back as there are partitions, whatever the day of the month, or as was said. */
export function historyWindow(now: number, since: number = now - HISTORY_WINDOW_DAYS * DAY_MS): TimeWindow {
  return { ...timeWindow(now), oldest: since };
}

/** What is wrong with something recorded from `start` to `end` (equal for an instant), or null. */
export function timeProblem(start: number, end: number, window: TimeWindow): TimeProblem | null {
  if (end < start) return 'NEGATIVE_DURATION';
  if (end - start > INTERVAL_MAX_SECONDS * 1_000) return 'TOO_LONG';
  if (end > window.latest) return 'IN_THE_FUTURE';
  if (start < window.oldest) return 'TOO_OLD';
  return null;
}
