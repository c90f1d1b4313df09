const DAY_MS = 24 * 60 * 60 * 1_000;

/** The calendar days from one to the other, both included, `YYYY-MM-DD`. Empty when `to` is before `from`. No time zone: dates only. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${to}T00:00:00Z`); day += DAY_MS) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}
