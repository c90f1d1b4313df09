import type { UsageDay } from '../../../lib/api/types';
import { addDays } from '../../../lib/time/calendar';
import type { Days } from './period-address';

/** One entry for each day of the period: a day without a record is a day of nothing, not a gap in the axis. */
export function everyDay(items: readonly UsageDay[], { from, to }: Days): UsageDay[] {
  const known = new Map(items.map((item) => [item.date, item]));
  const days: UsageDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push(known.get(date) ?? emptyDay(date));
  }
  return days;
}

function emptyDay(date: string): UsageDay {
  return { date, activeSeconds: 0, idleSeconds: 0, employeesActive: 0, sessions: 0, screenshots: 0, storageMb: 0 };
}
