import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { open, mkdir, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dirname, join, normalize, relative, resolve, sep } from 'node:path';
import { AppError } from '../http/app-error.js';

export interface ListedFile {
  readonly key: string;
  readonly modifiedAt: Date;
}

/** A file that is read piece by piece. */
export interface StoredFile {
  readonly bytes: number;
  /** Both ends included; all of it without a range. */
  read(range?: { readonly from: number; readonly to: number }): Readable;
}

/** Where the bytes of screenshots and archives live. Keys are made by the service, like `company/employee/2026-11-02/id.webp`. */
export abstract class FileStore {
  /** Durable when it resolves. Throws STORAGE_FULL (507) when there is no room, leaving nothing behind. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** As `put`, of bytes that come one after another; answers how many. Where the stream fails, nothing is left behind. */
  abstract putStream(key: string, source: Readable): Promise<number>;
  /** Null when there is no such file. */
  abstract open(key: string): Promise<StoredFile | null>;
  /** Null when there is no such file. */
  abstract get(key: string): Promise<Buffer | null>;
  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
  /** Every file whose key starts with `prefix`, which ends in `/`, in no order; also what a crash left half written. */
  abstract list(prefix: string): AsyncIterable<ListedFile>;
}

/** Files below one directory, each written aside, synced and renamed into place. */
export class LocalFileStore extends FileStore {
  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = resolve(root);
  }

  put(key: string, bytes: Buffer): Promise<void> {
    return this.write(key, async (part) => {
      const handle = await open(part, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  putStream(key: string, source: Readable): Promise<number> {
    return this.write(key, async (part) => {
      const sink = createWriteStream(part, { mode: 0o600, flush: true });
      await pipeline(source, sink);
      return sink.bytesWritten;
    });
  }

  async open(key: string): Promise<StoredFile | null> {
    const file = this.path(key);
    const bytes = await sizeOf(file);
    if (bytes === null) return null;
    return { bytes, read: (range) => createReadStream(file, range ? { start: range.from, end: range.to } : {}) };
  }

  private async write<T>(key: string, work: (part: string) => Promise<T>): Promise<T> {
    const file = this.path(key);
    const part = `${file}.part`;
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const result = await work(part);
      await rename(part, file);
      return result;
    } catch (error) {
      await rm(part, { force: true });
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
        throw new AppError('STORAGE_FULL', 'There is no room to store this file', { cause: error });
      }
      throw error;
    }
  }

  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.path(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *list(prefix: string): AsyncGenerator<ListedFile> {
    const directory = this.path(prefix);
    for await (const entry of await entriesOf(directory)) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        yield* this.list(`${prefix}${entry.name}/`);
        continue;
      }
      const modifiedAt = await modified(path);
      if (modifiedAt) yield { key: relative(this.root, path).split(sep).join('/'), modifiedAt };
    }
  }

  private path(key: string): string {
    const file = normalize(join(this.root, key));
    if (!file.startsWith(this.root + sep)) throw new Error('A storage key may not leave its directory');
    return file;
  }
}

/** Empty where there is no such directory. */
async function entriesOf(directory: string): Promise<AsyncIterable<Dirent> | Iterable<Dirent>> {
  try {
    return await opendir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Null for a file that was deleted since it was listed. */
async function modified(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
