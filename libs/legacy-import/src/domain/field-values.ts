/** How single fields of an export are understood. JSON and CSV alike: a number may be written as text. */

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const MINUTE_MS = 60_000;
const REFERENCE_MAX_CHARACTERS = 200;

/** An id as the old installation had it, text or a whole number; null for anything else. */
export function reference(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text.length > 0 && text.length <= REFERENCE_MAX_CHARACTERS ? text : null;
}

/** A whole number, also one written as text; anything else comes back as it is, for the checks to refuse. */
export function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value;
}

/**
 * Milliseconds since 1970 of an ISO 8601 instant with a zone: `2026-11-02T09:05:02.113Z`, `2026-11-02 10:05:02+01:00`.
 * A sentence for anything else; a time without a zone could be an hour off, so it is not guessed.
 */
export function instant(value: unknown, name: string): number | string {
  const parts = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  if (!parts) return `${name} is no instant like 2026-11-02T09:05:02Z`;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone] = parts;
  if (zone === undefined) return `${name} has no time zone: write Z or an offset like +01:00 behind it`;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const read = new Date(local);
  // What the calendar or the clock does not have comes out as something else.
  const exists = read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) && Number(minute) < 60 && Number(second) < 60;
  if (!exists) return `${name} is a day or time that does not exist`;
  return local + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset(zone);
}

export function isoInstant(value: unknown, name: string): { iso: string } | string {
  const at = instant(value, name);
  return typeof at === 'string' ? at : { iso: new Date(at).toISOString() };
}

/** True, false, or null where it is neither. */
export function yesOrNo(value: unknown): boolean | null {
  if (/^(true|1|yes)$/i.test(String(value).trim())) return true;
  return /^(false|0|no)$/i.test(String(value).trim()) ? false : null;
}

function offset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}
