/** Where a list goes on: the key of the last row shown. Opaque to clients, and checked like anything else they send. */
export interface ListKey {
  /** The row's instant in microseconds since 1970, as the database holds it. */
  readonly at: string;
  readonly ids: readonly [string, string];
}

const MICROSECONDS = /^\d{1,17}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function encodeCursor({ at, ids }: ListKey): string {
  return Buffer.from([at, ...ids].join(' ')).toString('base64url');
}

/** Null for what is no cursor. */
export function decodeCursor(cursor: string): ListKey | null {
  const [at = '', first = '', second = '', ...more] = Buffer.from(cursor, 'base64url').toString('latin1').split(' ');
  if (more.length > 0 || !MICROSECONDS.test(at) || !UUID.test(first) || !UUID.test(second)) return null;
  return { at, ids: [first, second] };
}
