const HOUR_MS = 60 * 60 * 1_000;

/**
 * The day (`YYYY-MM-DD`) whose run of a job is due that begins at `hour` o'clock: today's from then on, before it
 * yesterday's. By the process's time zone, so that night is night where the service runs.
 */
export function dailyKey(now: Date, hour: number): string {
  const shifted = new Date(now.getTime() - hour * HOUR_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${shifted.getFullYear()}-${two(shifted.getMonth() + 1)}-${two(shifted.getDate())}`;
}
