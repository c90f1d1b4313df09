import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalFileStore } from './file-store.js';

describe('LocalFileStore', () => {
  let root: string;
  let files: LocalFileStore;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ept-files-'));
    files = new LocalFileStore(root);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('gives back what was put, and null for what never was', async () => {
    await files.put('company/employee/a.webp', Buffer.from('bytes'));
    expect(await files.get('company/employee/a.webp')).toEqual(Buffer.from('bytes'));
    expect(await files.get('company/employee/b.webp')).toBeNull();
  });

  it('leaves no temporary file behind', async () => {
    await files.put('a.webp', Buffer.from('bytes'));
    expect(await readdir(root)).toEqual(['a.webp']);
  });

  it('deletes, and does not mind what is not there', async () => {
    await files.put('a.webp', Buffer.from('bytes'));
    await files.delete('a.webp');
    await files.delete('a.webp');
    expect(await files.get('a.webp')).toBeNull();
  });

  it('keeps keys inside its directory', async () => {
    await expect(files.put('../outside', Buffer.from('x'))).rejects.toThrow('leave its directory');
    await expect(files.get('a/../../outside')).rejects.toThrow('leave its directory');
  });
});
