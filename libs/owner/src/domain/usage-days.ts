/**
 * The usage days of a period, one for each date of it, so that a chart has no holes. A date on which nothing was
 * recorded has zeros; its storage is what was stored before, because what is stored stays stored.
 */
import type { FieldProblem } from '#contracts';
import { addDays, daysIn } from './calendar.js';

export const USAGE_DAYS_DEFAULT = 30;
export const USAGE_DAYS_MAX = 400;

export interface UsageDay {
  readonly date: string;
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  readonly employeesActive: number;
  readonly sessions: number;
  readonly screenshots: number;
  readonly storageMb: number;
}
export type UsageTotals = Omit<UsageDay, 'date'>;

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period that is asked for. Without an end it ends today, without a start it has 30 days. */
export function periodOf(asked: Partial<Period>, today: string): Period {
  const to = asked.to ?? today;
  return { from: asked.from ?? addDays(to, 1 - USAGE_DAYS_DEFAULT), to };
}

export function periodProblems({ from, to }: Period): FieldProblem[] {
  const days = daysIn(from, to);
  if (days < 1) return [{ path: 'from', message: 'from must not be later than to' }];
  return days > USAGE_DAYS_MAX ? [{ path: 'from', message: `from and to must not be more than ${USAGE_DAYS_MAX} days apart` }] : [];
}

/** `known` is in order of date; `storedBefore` is the storage of the last known day before the period. */
export function everyDay({ from, to }: Period, known: readonly UsageDay[], storedBefore: number): UsageDay[] {
  const byDate = new Map(known.map((day) => [day.date, day]));
  let storageMb = storedBefore;
  return Array.from({ length: daysIn(from, to) }, (_, index) => {
    const date = addDays(from, index);
    const day = byDate.get(date) ?? { ...NOTHING, date, storageMb };
    storageMb = day.storageMb;
    return day;
  });
}

/** Sums; of employees the most active on one day (the vendor cannot know who they were), of storage the last. */
export function totalsOf(days: readonly UsageDay[]): UsageTotals {
  const sum = (of: (day: UsageDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  return {
    activeSeconds: sum((day) => day.activeSeconds),
    idleSeconds: sum((day) => day.idleSeconds),
    employeesActive: days.reduce((most, day) => Math.max(most, day.employeesActive), 0),
    sessions: sum((day) => day.sessions),
    screenshots: sum((day) => day.screenshots),
    storageMb: days.at(-1)?.storageMb ?? 0,
  };
}

export const USAGE_TABLE_HEADER: readonly string[] = ['Date', 'Active seconds', 'Idle seconds', 'Employees active', 'Sessions', 'Screenshots', 'Storage, MB'];

/** A day under that header. */
export function usageTableRow({ date, activeSeconds, idleSeconds, employeesActive, sessions, screenshots, storageMb }: UsageDay): (string | number)[] {
  return [date, activeSeconds, idleSeconds, employeesActive, sessions, screenshots, storageMb];
}

const NOTHING = { activeSeconds: 0, idleSeconds: 0, employeesActive: 0, sessions: 0, screenshots: 0 };
