/** The order of a table's primary key. Equal keys keep the order in which they were sent: the first one is stored. */
interface Keyed {
  readonly startedAt: number;
  readonly id?: string;
}

/**
 * Rows in the order of their keys. Two transactions that insert the same keys in the same order wait for each other
 * instead of deadlocking. Trackers send in this order anyway, so mostly it is only looked at.
 */
export function inKeyOrder<R extends Keyed>(rows: readonly R[]): readonly R[] {
  for (let i = 1; i < rows.length; i++) {
    const [before, after] = [rows[i - 1], rows[i]];
    if (before && after && compare(before, after) > 0) return [...rows].sort(compare);
  }
  return rows;
}

function compare(a: Keyed, b: Keyed): number {
  return a.startedAt - b.startedAt || (a.id === b.id ? 0 : (a.id ?? '') < (b.id ?? '') ? -1 : 1);
}
