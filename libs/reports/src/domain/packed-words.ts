/** Blocks of a pack, one an employee, as numbers of this machine. */
export interface Blocks {
  /** Of the employees, in the order of the blocks. */
  readonly ids: readonly string[];
  readonly words: Uint32Array;
}

/** All is whole words of four bytes. */
const WORD = 4;
const ID_WORDS = 4;
const HEAD_WORDS = ID_WORDS + 1;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
/** What an id takes, with what refers to it. */
const ID_BYTES = 64;

/** A hundred thousand calls of `readUInt32BE` take as long as the rest of a report. */
export function wordsOf(bytes: Buffer): Uint32Array {
  const copy = Uint8Array.from(bytes);
  if (IS_LITTLE_ENDIAN) Buffer.from(copy.buffer).swap32();
  return new Uint32Array(copy.buffer);
}

/** `entryWords`: how many words an entry has. */
export function blocksOf(bytes: Buffer, entryWords: number): Blocks {
  const words = wordsOf(bytes);
  const ids: string[] = [];
  for (let at = 0; at < words.length; at += HEAD_WORDS + entriesAt(words, at) * entryWords) ids.push(idAt(bytes, at * WORD));
  return { ids, words };
}

/** Calls `onBlock` for each employee with the place of the first word of its entries and that after the last one. */
export function eachBlock({ ids, words }: Blocks, entryWords: number, onBlock: (id: string, from: number, to: number) => void): void {
  let at = 0;
  for (const id of ids) {
    const from = at + HEAD_WORDS;
    at = from + entriesAt(words, at) * entryWords;
    onBlock(id, from, at);
  }
}

/** What ids take in memory, about. */
export function sizeOfIds(ids: readonly string[]): number {
  return ids.length * ID_BYTES;
}

function entriesAt(words: Uint32Array, at: number): number {
  return words[at + ID_WORDS] ?? 0;
}

function idAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + ID_WORDS * WORD);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
