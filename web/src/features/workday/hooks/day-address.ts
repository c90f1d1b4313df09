import { isCalendarDate } from '../../../lib/time/calendar';

/** `?date=2026-11-20`; today without it. No day is ahead of today. */
export function readDate(parameters: URLSearchParams, today: string): string {
  const date = parameters.get('date') ?? '';
  return isCalendarDate(date) && date <= today ? date : today;
}

export function writeDate(date: string, today: string): string | null {
  return date >= today ? null : date;
}
