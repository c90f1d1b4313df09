import type { TimeCorrectionKind } from '#contracts';
import { addDays, isCalendarDate } from '../../../lib/time/calendar';
import { instantOf } from './zone-clock';

/** What somebody types to add time or to take it off, by the company's clock. */
export interface CorrectionDraft {
  employeeId: string;
  kind: TimeCorrectionKind;
  date: string;
  from: string;
  to: string;
  reason: string;
}

export interface Interval {
  startedAt: string;
  endedAt: string;
  seconds: number;
  /** The end is on the day after. */
  overMidnight: boolean;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Null while it is not all there. An end that is not after the start is on the next day. */
export function intervalOf({ date, from, to }: Pick<CorrectionDraft, 'date' | 'from' | 'to'>, timeZone: string): Interval | null {
  if (!isCalendarDate(date) || !CLOCK.test(from) || !CLOCK.test(to) || from === to) return null;
  const overMidnight = to < from;
  const start = instantOf({ date, time: from }, timeZone);
  const end = instantOf({ date: overMidnight ? addDays(date, 1) : date, time: to }, timeZone);
  if (end <= start) return null;
  return { startedAt: new Date(start).toISOString(), endedAt: new Date(end).toISOString(), seconds: (end - start) / 1000, overMidnight };
}
