import { INTERVAL_MAX_SECONDS, RETENTION_WINDOW_DAYS } from '#contracts';

/**
 * Which hours may be corrected. Instants are milliseconds since 1970, spans are `from` included and `to` not, so that one
 * may begin where another ends.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SpanProblem {
  readonly path: 'startedAt' | 'endedAt';
  readonly message: string;
}

const DAY_MS = 86_400_000;

/** What is wrong with hours that are asked for at `now`, or null: in order, at most 24 hours, over already, and as far back as trackers may report too. */
export function spanProblem({ from, to }: Span, now: number): SpanProblem | null {
  if (to <= from) return { path: 'endedAt', message: 'The end must be after the start' };
  if (to - from > INTERVAL_MAX_SECONDS * 1_000) return { path: 'endedAt', message: 'At most 24 hours at a time' };
  if (to > now) return { path: 'endedAt', message: 'The end must not be in the future' };
  if (from < now - RETENTION_WINDOW_DAYS * DAY_MS) return { path: 'startedAt', message: `The start may be at most ${RETENTION_WINDOW_DAYS} days ago` };
  return null;
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** Those of `others` that share time with it. */
export function overlapping<T extends Span>(span: Span, others: readonly T[]): T[] {
  return others.filter((other) => overlaps(span, other));
}
