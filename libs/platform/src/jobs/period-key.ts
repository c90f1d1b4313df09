/** The key of the period of `periodMs` in which `now` lies, by UTC: its beginning. For jobs that run more often than daily. */
export function periodKey(now: Date, periodMs: number): string {
  return new Date(Math.floor(now.getTime() / periodMs) * periodMs).toISOString();
}
