import type { TimesheetTimes } from '../../../lib/api/types';
import { addDays, daysInclusive } from '../../../lib/time/calendar';
import type { Measure } from './sheet-address';

const SATURDAY = 6;

export interface DayColumn {
  day: string;
  weekend: boolean;
}

export function dayColumns({ from, to }: { from: string; to: string }): DayColumn[] {
  return Array.from({ length: daysInclusive(from, to) }, (_, index) => {
    const day = addDays(from, index);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { day, weekend: weekday === 0 || weekday === SATURDAY };
  });
}

/** What a cell shows, in seconds. */
export function measured(times: TimesheetTimes, measure: Measure): number {
  if (measure === 'active') return times.activeSeconds;
  return measure === 'idle' ? times.idleSeconds : times.workedSeconds;
}

/** `7:42`: a month of them has to fit; whoever needs words finds them on hover. From 100 hours on whole hours: `1,204`. */
export function compactTime(seconds: number, locale?: string): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const sign = seconds < 0 && minutes > 0 ? '−' : '';
  const hours = Math.floor(minutes / 60);
  return hours >= 100 ? `${sign}${hours.toLocaleString(locale)}` : `${sign}${hours}:${String(minutes % 60).padStart(2, '0')}`;
}
