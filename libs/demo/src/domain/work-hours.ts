import { isHoliday, weekNumber, weekday } from './calendar.js';
import type { DemoCompany, DemoDevice, DemoPerson, Habits } from './cast.js';
import { Dice } from './dice.js';
import { instantAt } from './zoned-time.js';

/** A stretch of work on one device, in milliseconds since 1970: what becomes one work session. */
export interface Stretch {
  readonly device: DemoDevice;
  readonly start: number;
  readonly end: number;
  /** Lunch, where the tracker runs on through it. */
  readonly away: readonly [start: number, end: number] | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const VACATION_WEEKS = 0.06;
const SICK_DAYS = 0.02;
/** Whoever works less than this has no lunch in between. */
const LUNCH_FROM_HOURS = 5.5;

/** Whether somebody works on a date, which weekends, holidays, vacations and illness prevent. */
export function isAtWork(company: DemoCompany, { email }: DemoPerson, { days }: Habits, date: string): boolean {
  if (!days.includes(weekday(date)) || isHoliday(date, company.holidays)) return false;
  if (new Dice(`vacation ${email} ${weekNumber(date)}`).chance(VACATION_WEEKS)) return false;
  return !new Dice(`illness ${email} ${date}`).chance(SICK_DAYS);
}

/** When somebody works on a date: one stretch, or two where the tracker or the device changes at lunch. In order, apart from each other. */
export function stretches(company: DemoCompany, person: DemoPerson, habits: Habits, date: string): Stretch[] {
  if (!isAtWork(company, person, habits, date)) return [];
  const dice = new Dice(`hours ${person.email} ${date}`);
  const [first, second = first] = habits.devices;
  if (!first || !second) return [];
  // Clocks never change between the beginning and the end of a day's work, and lengths are elapsed time.
  const start = instantAt(date, habits.begins, company.timezone) + dice.between(-22 * 60, 28 * 60) * 1_000;
  const work = habits.hours * HOUR_MS + dice.between(-35, 45) * MINUTE_MS;
  if (habits.hours < LUNCH_FROM_HOURS) return [{ device: first, start, end: start + seconds(work), away: null }];

  const lunch = seconds(start + work * (0.42 + dice.next() * 0.14) - start) + start;
  const back = lunch + dice.between(24 * 60, 62 * 60) * 1_000;
  const end = start + seconds(work) + (back - lunch);
  if (!habits.stopsForLunch && first === second) return [{ device: first, start, end, away: [lunch, back] }];
  return [
    { device: first, start, end: lunch, away: null },
    { device: second, start: back, end, away: null },
  ];
}

/** Milliseconds, down to whole seconds. */
function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000) * 1_000;
}
