const WHOLE_MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0{1,9})?)?Z$/;

/** Milliseconds since 1970 of a whole minute in UTC (`2026-11-02T09:05:00.000Z`); NaN for anything else, also for days that no calendar has. */
export function parseMinute(value: unknown): number {
  if (typeof value !== 'string' || !WHOLE_MINUTE.test(value)) return Number.NaN;
  const at = Date.parse(value);
  // Date.parse knows 31 April as 1 May, and 24:00 as the next day.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== value.slice(0, 16) ? Number.NaN : at;
}
