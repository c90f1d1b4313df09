import { addDays, daysInclusive, isCalendarDate } from '../../../lib/time/calendar';

/** First and last day, both counted, in the company's time zone. */
export interface Days {
  from: string;
  to: string;
}

export const PRESETS = [7, 30, 90] as const;
const DEFAULT_DAYS = 90;
const MOST_DAYS = 366;

export interface Period extends Days {
  /** One of the presets, or null for days that were picked. */
  preset: number | null;
}

/** `?days=30`, or `?from=…&to=…`, or nothing: the usual days. A period that makes no sense is the usual one. */
export function readPeriod(parameters: URLSearchParams, today: string, usual = DEFAULT_DAYS): Period {
  const from = parameters.get('from') ?? '';
  const to = parameters.get('to') ?? '';
  if (isCalendarDate(from) && isCalendarDate(to) && from <= to && daysInclusive(from, to) <= MOST_DAYS) {
    return { from, to, preset: null };
  }
  const asked = Number(parameters.get('days'));
  const days = PRESETS.find((preset) => preset === asked) ?? usual;
  return { from: addDays(today, 1 - days), to: today, preset: days };
}

/** What to write into the address for a preset; the usual one needs no words. */
export function presetParameters(days: number, usual = DEFAULT_DAYS): Record<string, string | null> {
  return { days: days === usual ? null : String(days), from: null, to: null };
}

export function pickedParameters({ from, to }: Days): Record<string, string | null> {
  return { days: null, from, to };
}
