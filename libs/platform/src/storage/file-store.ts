import { open, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { AppError } from '../http/app-error.js';

/** Where the bytes of screenshots live. Keys are made by the service, like `company/employee/2026-11-02/id.webp`. */
export abstract class FileStore {
  /** Durable when it resolves. Throws STORAGE_FULL (507) when there is no room, leaving nothing behind. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** Null when there is no such file. */
  abstract get(key: string): Promise<Buffer | null>;
  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
}

/** Files below one directory, each written aside, synced and renamed into place. */
export class LocalFileStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const file = this.path(key);
    const part = `${file}.part`;
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(part, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, file);
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

  private path(key: string): string {
    const file = normalize(join(this.root, key));
    if (!file.startsWith(this.root + sep)) throw new Error('A storage key may not leave its directory');
    return file;
  }
}
