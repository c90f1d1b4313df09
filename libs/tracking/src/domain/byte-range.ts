/** Both ends included, as in `Content-Range`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/i;

/**
 * What a `Range` header asks for of so many bytes (RFC 9110, 14.2). Null: all of them, also where the header makes no
 * sense or names several ranges, which a server may ignore.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'UNSATISFIABLE' | null {
  const [, first = '', last = ''] = ONE_RANGE.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 || size === 0 ? 'UNSATISFIABLE' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  if (from >= size) return 'UNSATISFIABLE';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
