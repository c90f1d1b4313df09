/** Checks of single fields that the item kinds share. All of them take unknown and answer the value or nothing. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export type Fields = Readonly<Record<string, unknown>>;

/** Is it an object with no property but these? `__proto__` in JSON is a property like any other, so it is unknown. */
export function hasOnly(item: unknown, known: ReadonlySet<string>): item is Fields {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  for (const key in item) if (!known.has(key)) return false;
  return true;
}

/** The id as the database writes it, or null. */
export function uuid(value: unknown): string | null {
  return typeof value === 'string' && value.length === 36 && UUID.test(value) ? value.toLowerCase() : null;
}

export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

export const isCount = (value: unknown, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
