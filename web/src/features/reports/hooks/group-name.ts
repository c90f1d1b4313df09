import { formatDate, formatDateWithWeekday, formatDayOfMonth, formatMonth } from '../../../lib/format/date';
import type { Group } from './report-address';

/** What a line is of, as its table says it. */
export function groupName(group: Group | null, key: string, name: string | null): string {
  if (group === 'day') return formatDateWithWeekday(key);
  if (group === 'month') return formatMonth(key.slice(0, 7));
  return group === 'week' ? formatDate(key) : (name ?? key);
}

/** The same, short enough for an axis. */
export function axisName(group: Group | null, key: string, name: string | null): string {
  if (group === 'day' || group === 'week') return formatDayOfMonth(key);
  return groupName(group, key, name);
}
