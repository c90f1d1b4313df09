/** What a file may hold, in the order in which it is taken. */
export const LEGACY_KINDS = ['users', 'sessions', 'activity', 'applications', 'websites', 'screenshots', 'tasks'] as const;
export type LegacyKind = (typeof LEGACY_KINDS)[number];

export type Fields = Readonly<Record<string, unknown>>;

/** One row as it was found: its fields by their camelCase names, or why it cannot be read. */
export type LegacyRow = {
  readonly kind: LegacyKind;
  /** As an operator finds it again: `sessions[3], line 12` or `sessions.csv line 12`. */
  readonly place: string;
} & ({ readonly fields: Fields } | { readonly problem: string });

/** Reads the rows of some kinds, in the order of the file; as often as it is asked to. Throws LegacyFileError. */
export type LegacySource = (kinds: readonly LegacyKind[]) => AsyncIterable<LegacyRow>;

/** Nothing of the file can be taken. The message says why, for the operator. */
export class LegacyFileError extends Error {
  override readonly name = 'LegacyFileError';
}

/** `started_at` and `Started At` are `startedAt`. What is empty is absent: CSV has no other way to say so. */
export function tidyFields(fields: Fields): Fields {
  const tidy = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(tidy.map(([name, value]) => [camelCase(name), value]));
}

export function camelCase(name: string): string {
  const [first = '', ...others] = name.trim().split(/[\s_-]+/);
  return first.charAt(0).toLowerCase() + first.slice(1) + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
