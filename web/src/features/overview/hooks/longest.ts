import type { OverviewItem } from '../../../lib/api/types';
import type { OverviewPeriod } from './overview-period';

const SHOWN = 8;

/** The items of a period with their seconds, the longest first; without those that have none. */
export function longest(items: readonly OverviewItem[], period: OverviewPeriod): { name: string; seconds: number }[] {
  return items
    .map(({ name, todaySeconds, weekSeconds }) => ({ name, seconds: period === 'today' ? todaySeconds : weekSeconds }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds || a.name.localeCompare(b.name))
    .slice(0, SHOWN);
}
