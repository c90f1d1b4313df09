import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP, by its central directory and as it says they are; throws where a file is not what it says. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0) throw new Error('this ZIP has no end: it is not whole');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, plainSize, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const stored = zip.subarray(start, start + size);
    const plain = method === 8 ? inflateRawSync(stored) : stored;
    if (plain.length !== plainSize) throw new Error(`${name} has ${plain.length} bytes and says ${plainSize}`);
    if (files.has(name)) throw new Error(`${name} is there twice`);
    files.set(name, plain);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
