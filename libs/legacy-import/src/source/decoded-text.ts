import { createReadStream } from 'node:fs';
import { LegacyFileError } from '../domain/legacy-rows.js';

const CHUNK_BYTES = 256 * 1_024;

/** The text of a file, chunk by chunk, without a byte order mark. Throws LegacyFileError for what is no UTF-8 or cannot be read. */
export async function* decodedText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield decoder.decode(bytes as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    throw new LegacyFileError(isEncoding ? `${path} is not UTF-8: save it in that encoding` : `${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
