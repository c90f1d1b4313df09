import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
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

  it('does not mind how its directory is written', async () => {
    await new LocalFileStore(`${root}/./`).put('a.webp', Buffer.from('bytes'));
    expect(await files.get('a.webp')).toEqual(Buffer.from('bytes'));
  });

  it('leaves no temporary file behind', async () => {
    await files.put('a.webp', Buffer.from('bytes'));
    expect(await readdir(root)).toEqual(['a.webp']);
  });

  it('stores what comes piece by piece, answers how much, and gives back any part of it', async () => {
    const pieces = Array.from({ length: 5 }, (_, index) => Buffer.alloc(10_000, index));
    expect(await files.putStream('a/b.zip', Readable.from(pieces))).toBe(50_000);
    const stored = await files.open('a/b.zip');
    expect(stored?.bytes).toBe(50_000);
    expect(Buffer.concat(await stored!.read().toArray())).toEqual(Buffer.concat(pieces));
    expect(Buffer.concat(await stored!.read({ from: 9_999, to: 10_000 }).toArray())).toEqual(Buffer.from([0, 1]));
    expect(await files.open('a/c.zip')).toBeNull();
  });

  it('leaves nothing of a stream that breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(100_000);
      throw new Error('broken off');
    }
    await expect(files.putStream('a.zip', Readable.from(broken()))).rejects.toThrow('broken off');
    expect(await readdir(root)).toEqual([]);
  });

  it('deletes, and does not mind what is not there', async () => {
    await files.put('a.webp', Buffer.from('bytes'));
    await files.delete('a.webp');
    await files.delete('a.webp');
    expect(await files.get('a.webp')).toBeNull();
  });

  it('lists what lies below a prefix, also half written, and nothing where there is nothing', async () => {
    for (const key of ['a/b/1.webp', 'a/b/c/2.webp', 'a/bc/3.webp', 'a/b/4.webp.part']) await files.put(key, Buffer.from('x'));
    const listed = [];
    for await (const file of files.list('a/b/')) listed.push(file);
    expect(listed.map((file) => file.key).sort()).toEqual(['a/b/1.webp', 'a/b/4.webp.part', 'a/b/c/2.webp']);
    expect(listed.every((file) => Math.abs(Date.now() - file.modifiedAt.getTime()) < 60_000)).toBe(true);
    for await (const file of files.list('nobody/')) expect(file).toBeUndefined();
    await expect(files.list('../').next()).rejects.toThrow('leave its directory');
  });

  it('keeps keys inside its directory', async () => {
    await expect(files.put('../outside', Buffer.from('x'))).rejects.toThrow('leave its directory');
    await expect(files.get('a/../../outside')).rejects.toThrow('leave its directory');
  });
});
