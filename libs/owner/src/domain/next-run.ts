const MINUTE_MS = 60_000;
/** No job runs more rarely. */
const FAR_MS = 400 * 86_400_000;

/**
 * When a job runs next, by the key of the run that is due at each moment: the first instant after `now`, to the millisecond,
 * that has another key. So there is no second table of rhythms that could differ from what runs, and a night with a change
 * of clocks is as long as it is. Keys must not come back once they have been left. Null where none follows: it has no schedule.
 */
export function nextRun(dueKey: (at: Date) => string, now: Date): Date | null {
  const key = dueKey(now);
  const same = (at: number): boolean => dueKey(new Date(at)) === key;
  let before = now.getTime();
  let after = before + MINUTE_MS;
  while (same(after)) {
    if (after - now.getTime() > FAR_MS) return null;
    [before, after] = [after, after + (after - now.getTime())];
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (same(middle)) before = middle;
    else after = middle;
  }
  return new Date(after);
}
