import { addDays, daysInclusive, isCalendarDate } from '../../../lib/time/calendar';
import { weekOf } from '../../../lib/time/week';

export const REPORTS = ['hours', 'activity', 'applications', 'websites', 'attendance', 'productivity'] as const;
export type Report = (typeof REPORTS)[number];

export const PERIODS = ['this-week', 'last-week', 'this-month', 'last-month', 'this-year'] as const;
export type PeriodName = (typeof PERIODS)[number];
const USUAL_PERIOD: PeriodName = 'this-month';
const MOST_DAYS = 400;

/** By what the lines of each report may be; the first is the usual one. */
export const GROUPS = {
  hours: ['day', 'week', 'month', 'employee'],
  activity: ['day', 'week', 'month', 'employee'],
  applications: [],
  websites: [],
  attendance: ['employee', 'day'],
  productivity: ['employee', 'day', 'item'],
} as const satisfies Record<Report, readonly string[]>;
export type Group = (typeof GROUPS)[Report][number];

export interface ReportState {
  readonly report: Report;
  /** Null: days of one's own. */
  readonly period: PeriodName | null;
  readonly from: string;
  readonly to: string;
  readonly employee: string | null;
  readonly team: string | null;
  readonly group: Group | null;
  readonly asTable: boolean;
}

/** What the address says; what makes no sense in it is as if it were not there. */
export function readReport(parameters: URLSearchParams, today: string): ReportState {
  const report = REPORTS.find((one) => one === parameters.get('report')) ?? 'hours';
  const groups: readonly Group[] = GROUPS[report];
  return {
    report,
    ...readDays(parameters, today),
    employee: parameters.get('employee'),
    team: parameters.get('team'),
    group: groups.find((one) => one === parameters.get('group')) ?? groups[0] ?? null,
    asTable: parameters.get('view') === 'table',
  };
}

function readDays(parameters: URLSearchParams, today: string): Pick<ReportState, 'period' | 'from' | 'to'> {
  const [from, to] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
  if (isCalendarDate(from) && isCalendarDate(to) && from <= to && daysInclusive(from, to) <= MOST_DAYS) return { period: null, from, to };
  const period = PERIODS.find((one) => one === parameters.get('period')) ?? USUAL_PERIOD;
  return { period, ...daysOf(period, today) };
}

/** First and last day. What is not over ends today. */
export function daysOf(period: PeriodName, today: string): { from: string; to: string } {
  const weekBegan = weekOf(today).from;
  const first = `${today.slice(0, 7)}-01`;
  const lastOfBefore = addDays(first, -1);
  switch (period) {
    case 'this-week':
      return { from: weekBegan, to: today };
    case 'last-week':
      return { from: addDays(weekBegan, -7), to: addDays(weekBegan, -1) };
    case 'this-month':
      return { from: first, to: today };
    case 'last-month':
      return { from: `${lastOfBefore.slice(0, 7)}-01`, to: lastOfBefore };
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** The usual period needs no words. */
export function writePeriod(period: PeriodName): Record<string, string | null> {
  return { period: period === USUAL_PERIOD ? null : period, from: null, to: null, page: null };
}

export function writeDays(from: string, to: string): Record<string, string | null> {
  // The other end follows, so that no key leads to a period that is none.
  const last = addDays(from, MOST_DAYS - 1);
  return { period: null, from, to: to > last ? last : to < from ? from : to, page: null };
}

const KEPT = ['report', 'period', 'from', 'to', 'employee', 'team', 'group', 'view'];

/** What of the address is kept with a report. */
export function keptParameters(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((name) => (parameters.get(name) === null ? [] : [[name, parameters.get(name) ?? '']])));
}

/** The address of a kept report: what it does not say is taken away. */
export function openKept(kept: Readonly<Record<string, string>>): Record<string, string | null> {
  return { page: null, ...Object.fromEntries(KEPT.map((name) => [name, kept[name] ?? null])) };
}
