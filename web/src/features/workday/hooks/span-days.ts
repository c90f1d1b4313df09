import { addDays, daysInclusive } from '../../../lib/time/calendar';
import { daysIntoWeek, weekOf } from '../../../lib/time/week';

/** How much of somebody's time is shown at once, `?span=week`. */
export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** Eight active hours and more are the strongest shade. */
const SHADE_SECONDS = 2 * 3600;
const SHADES = 4;

export function readSpan(parameters: URLSearchParams): Span {
  return SPANS.find((span) => span === parameters.get('span')) ?? 'day';
}

/** The day itself, its week, or its month. */
export function rangeOf(date: string, span: Span): { from: string; to: string } {
  if (span === 'day') return { from: date, to: date };
  if (span === 'week') return weekOf(date);
  const from = `${date.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** A day in the span before and in the one after; null where that is ahead of today. */
export function spanNeighbours(date: string, span: Span, today: string): { before: string; after: string | null } {
  const { from, to } = rangeOf(date, span);
  const after = addDays(to, 1);
  return { before: rangeOf(addDays(from, -1), span).from, after: after > today ? null : after };
}

export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: daysInclusive(from, to) }, (_, index) => addDays(from, index));
}

/** Rows of a calendar, in weeks as the company has them; null is a day of another month. */
export function calendarWeeks(from: string, to: string): (string | null)[][] {
  const cells: (string | null)[] = [...Array.from({ length: daysIntoWeek(from) }, () => null), ...daysOf(from, to)];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** 0 for nothing, then 1 to 4. */
export function shadeOf(activeSeconds: number): number {
  return activeSeconds <= 0 ? 0 : Math.min(SHADES, Math.floor(activeSeconds / SHADE_SECONDS) + 1);
}

/** `7:42`, where there is no room for words. */
export function shortTime(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 && minutes > 0 ? '−' : ''}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
