/**
 * Arrays for `unnest` in PostgreSQL's binary form, made column by column from rows: what `array_recv` reads without
 * parsing a text. On the hot path literals cost the database a tenth of its time, and pg's own conversion of arrays looks at
 * every element twice with regular expressions. Form: dimensions, whether there are nulls, type of the elements, their count,
 * the first index, then each with its length before it, all big-endian.
 */

const NULL_LENGTH = -1;
const LENGTH_BYTES = 4;
const HEADER_BYTES = 20;
/** No dimension at all, whose type still has to be the expected one. */
const EMPTY_HEADER_BYTES = 12;

type Write<V> = (to: Buffer, at: number, value: V) => void;

/** Instants in milliseconds, for `float8[]`. */
export const float8Array = ofFixedSize<number>(701, 8, (to, at, value) => void to.writeDoubleBE(value, at));
export const int4Array = ofFixedSize<number>(23, 4, (to, at, value) => void to.writeInt32BE(value, at));
export const int2Array = ofFixedSize<number>(21, 2, (to, at, value) => void to.writeInt16BE(value, at));
/** Ids in lower case with their dashes. */
export const uuidArray = ofFixedSize<string>(2950, 16, writeUuid);

const TEXT = 25;

/** Any text without NUL. */
export function textArray<R>(rows: readonly R[], value: (row: R) => string | null): Buffer {
  const lengths = new Array<number>(rows.length);
  let size = 0;
  let nulls = false;
  for (let i = 0; i < rows.length; i++) {
    const text = value(rows[i] as R);
    const length = text === null ? NULL_LENGTH : Buffer.byteLength(text);
    lengths[i] = length;
    if (length === NULL_LENGTH) nulls = true;
    else size += length;
  }
  const array = begin(TEXT, rows.length, size, nulls);
  let at = HEADER_BYTES;
  for (let i = 0; i < rows.length; i++) {
    const length = lengths[i] as number;
    array.writeInt32BE(length, at);
    at += LENGTH_BYTES;
    if (length > 0) at += array.write(value(rows[i] as R) as string, at);
  }
  return array;
}

function ofFixedSize<V>(type: number, bytes: number, write: Write<V>) {
  return <R>(rows: readonly R[], value: (row: R) => V | null): Buffer => {
    let nulls = 0;
    for (const row of rows) if (value(row) === null) nulls += 1;
    const array = begin(type, rows.length, (rows.length - nulls) * bytes, nulls > 0);
    let at = HEADER_BYTES;
    for (const row of rows) {
      const element = value(row);
      array.writeInt32BE(element === null ? NULL_LENGTH : bytes, at);
      at += LENGTH_BYTES;
      if (element === null) continue;
      write(array, at, element);
      at += bytes;
    }
    return array;
  };
}

function begin(type: number, count: number, size: number, nulls: boolean): Buffer {
  const array = Buffer.allocUnsafe(count === 0 ? EMPTY_HEADER_BYTES : HEADER_BYTES + count * LENGTH_BYTES + size);
  array.writeInt32BE(count === 0 ? 0 : 1, 0);
  array.writeInt32BE(nulls ? 1 : 0, 4);
  array.writeInt32BE(type, 8);
  if (count === 0) return array;
  array.writeInt32BE(count, 12);
  array.writeInt32BE(1, 16);
  return array;
}

const DASH = 45;
/** Of `0`–`9` and `a`–`f`, by their character codes. */
const DIGITS = Uint8Array.from({ length: 103 }, (_, code) => (code < 97 ? code - 48 : code - 87));

function writeUuid(to: Buffer, at: number, id: string): void {
  let byte = at;
  for (let i = 0; i < id.length; i += 2) {
    if (id.charCodeAt(i) === DASH) i += 1;
    to[byte++] = ((DIGITS[id.charCodeAt(i)] as number) << 4) | (DIGITS[id.charCodeAt(i + 1)] as number);
  }
}
