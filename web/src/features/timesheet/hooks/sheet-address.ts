import { readPage } from '../../../lib/address/page-number';
import { addDays, daysInclusive, isCalendarDate } from '../../../lib/time/calendar';
import { weekOf } from '../../../lib/time/week';

/** What the cells show. Manual time is only in what was worked: nobody recorded whether it was active. */
export const MEASURES = ['worked', 'active', 'idle'] as const;
export type Measure = (typeof MEASURES)[number];

export const STEPS = ['month', 'week'] as const;
export type Step = (typeof STEPS)[number];

export interface SheetPeriod {
  from: string;
  to: string;
  /** Null for days that were picked. */
  step: Step | null;
}

export interface SheetState {
  period: SheetPeriod;
  measure: Measure;
  search: string;
  team: string | null;
  page: number;
}

const MOST_DAYS = 92;
const SEARCH_LIMIT = 100;

/** `?by=week&date=2026-11-16`, `?from=…&to=…`, or nothing: this month. Whatever makes no sense is left out. */
export function readSheet(parameters: URLSearchParams, today: string): SheetState {
  return {
    period: readPeriod(parameters, today),
    measure: MEASURES.find((measure) => measure === parameters.get('show')) ?? 'worked',
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_LIMIT),
    team: parameters.get('team'),
    page: readPage(parameters, 'page'),
  };
}

function readPeriod(parameters: URLSearchParams, today: string): SheetPeriod {
  const [from, to, date] = [parameters.get('from') ?? '', parameters.get('to') ?? '', parameters.get('date') ?? ''];
  if (isCalendarDate(from) && isCalendarDate(to) && from <= to && daysInclusive(from, to) <= MOST_DAYS) return { from, to, step: null };
  const step = STEPS.find((one) => one === parameters.get('by')) ?? 'month';
  return periodAround(isCalendarDate(date) ? date : today, step);
}

/** The week or the month that a day is in. */
export function periodAround(date: string, step: Step): SheetPeriod {
  if (step === 'week') return { ...weekOf(date), step };
  const from = `${date.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1), step };
}

/** The period before and after: the neighbouring week or month, or as many days as were picked. */
export function neighbour(period: SheetPeriod, way: -1 | 1): SheetPeriod {
  if (period.step !== null) return periodAround(addDays(way < 0 ? period.from : period.to, way), period.step);
  const days = daysInclusive(period.from, period.to) * way;
  return { from: addDays(period.from, days), to: addDays(period.to, days), step: null };
}

/** What to write into the address; this month needs no words. */
export function writePeriod(period: SheetPeriod, today: string): Record<string, string | null> {
  const gone = { by: null, date: null, from: null, to: null, page: null };
  if (period.step === null) return { ...gone, from: period.from, to: period.to };
  const present = period.from <= today && today <= period.to;
  return { ...gone, by: period.step === 'month' ? null : period.step, date: present ? null : period.from };
}
