import type { TimesheetTimes } from '../../../lib/api/types';
import { formatDate, formatDateWithWeekday } from '../../../lib/format/date';
import type { Holidays } from '../../../lib/holidays/get-holidays';
import { addDays, daysInclusive } from '../../../lib/time/calendar';
import { locale as ofReader, texts } from '../../../texts';
import type { Measure, SheetPeriod } from './sheet-address';

const SATURDAY = 6;

export interface DayColumn {
  day: string;
  weekend: boolean;
  /** What the company calls the day, where it is one of its holidays. */
  holiday: string | null;
}

export function dayColumns({ from, to }: { from: string; to: string }, holidays: Holidays): DayColumn[] {
  return Array.from({ length: daysInclusive(from, to) }, (_, index) => {
    const day = addDays(from, index);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { day, weekend: weekday === 0 || weekday === SATURDAY, holiday: holidays.get(day) ?? null };
  });
}

/** The day in words, and what it is called where it is a holiday. */
export function dayInWords({ day, holiday }: Pick<DayColumn, 'day' | 'holiday'>): string {
  return holiday === null ? formatDateWithWeekday(day) : `${formatDateWithWeekday(day)} · ${texts.common.holiday(holiday)}`;
}

/** What a cell shows, in seconds. */
export function measured(times: TimesheetTimes, measure: Measure): number {
  if (measure === 'active') return times.activeSeconds;
  return measure === 'idle' ? times.idleSeconds : times.workedSeconds;
}

/** `7:42`, and `108:12` where there is room for it; whoever needs words finds them on hover. */
export function clockTime(seconds: number, locale = ofReader): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const sign = seconds < 0 && minutes > 0 ? '−' : '';
  return `${sign}${Math.floor(minutes / 60).toLocaleString(locale)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The same for the columns of a month: from 100 hours on whole hours, `1,204`. */
export function compactTime(seconds: number, locale = ofReader): string {
  const shown = clockTime(seconds, locale);
  return Math.round(Math.abs(seconds) / 60) < 6_000 ? shown : shown.slice(0, -3);
}

/** `November 2026`, or the first and the last day. */
export function periodInWords({ from, to, step }: SheetPeriod, locale = ofReader): string {
  if (step === 'month') return new Date(`${from}T00:00:00Z`).toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return texts.timesheet.corrections.fromTo(formatDate(from, locale), formatDate(to, locale));
}
