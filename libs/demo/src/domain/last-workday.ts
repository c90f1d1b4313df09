import { addDays } from './calendar.js';
import type { DemoCompany, DemoPerson } from './cast.js';
import { isAtWork } from './work-hours.js';

/** Somebody who is away longer than that has no such day. Corrections may reach back 60 days. */
const LOOKED_AT = 50;

/** The date, `YYYY-MM-DD`, of somebody's nth day at work before `today`; null where there is none lately. */
export function lastWorkday(company: DemoCompany, person: DemoPerson, today: string, nth: number): string | null {
  if (!person.habits) return null;
  let left = nth;
  for (let back = 1; back <= LOOKED_AT; back++) {
    const date = addDays(today, -back);
    if (isAtWork(company, person, person.habits, date) && --left === 0) return date;
  }
  return null;
}
