import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEGACY_KINDS, type LegacyKind, type LegacyRow } from '../domain/legacy-rows.js';
import { openLegacySource } from './legacy-source.js';

describe('the file that is imported', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ept-legacy-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(directory, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  const rowsOf = async (path: string, kinds: readonly LegacyKind[] = LEGACY_KINDS): Promise<LegacyRow[]> => {
    const rows: LegacyRow[] = [];
    for await (const row of (await openLegacySource(path))(kinds)) rows.push(row);
    return rows;
  };

  it('is JSON with a byte order mark or without, in any order of kinds', async () => {
    const json = '{"tasks": [], "users": [{"id": 1, "name": "Zoë"}, 7, {"id": }], "unknown": [1]}';
    const expected = [
      { kind: 'users', place: 'users[0], line 1', fields: { id: 1, name: 'Zoë' } },
      { kind: 'users', place: 'users[1], line 1', problem: 'It is no object' },
      { kind: 'users', place: 'users[2], line 1', problem: 'It is no JSON' },
    ];
    expect(await rowsOf(await write('plain.json', json))).toEqual(expected);
    expect(await rowsOf(await write('bom.json', `\ufeff${json}`))).toEqual(expected);
  });

  it('is a directory of CSV, with Windows line ends, quotes and broken lines', async () => {
    const path = await write('csv/users.csv', '\ufeffid,email,Full Name\r\n1,ada@example.test,"Ada ""the first"", L."\r\n2,bob@example.test\r\n3,"x"y,Z\r\n4,cy@example.test,\r\n');
    expect(await rowsOf(join(path, '..'))).toEqual([
      { kind: 'users', place: 'users.csv line 2', fields: { id: '1', email: 'ada@example.test', fullName: 'Ada "the first", L.' } },
      { kind: 'users', place: 'users.csv line 3', problem: 'It has 2 cells, and there are 3 columns' },
      { kind: 'users', place: 'users.csv line 4', problem: expect.stringContaining('A quote stands') },
      { kind: 'users', place: 'users.csv line 5', fields: { id: '4', email: 'cy@example.test' } },
    ]);
  });

  it('is read for the kinds that are asked for', async () => {
    await write('two/users.csv', 'id\n1\n');
    await write('two/sessions.csv', 'id\n1\n2\n');
    expect((await rowsOf(join(directory, 'two'), ['sessions'])).map(({ kind }) => kind)).toEqual(['sessions', 'sessions']);
  });

  it('is refused whole where it is none', async () => {
    await expect(rowsOf(join(directory, 'absent.json'))).rejects.toThrow('There is no file');
    await expect(rowsOf(await write('latin1.json', Buffer.from('{"users": [{"name": "Zo\xeb"}]}', 'latin1')))).rejects.toThrow('is not UTF-8');
    await expect(rowsOf(await write('cut.json', '{"users": [{"id": 1},'))).rejects.toThrow('in the middle of its JSON');
    await expect(rowsOf(await write('one.csv', 'id\n'))).rejects.toThrow('give the directory');
    await mkdir(join(directory, 'empty'));
    await expect(rowsOf(join(directory, 'empty'))).rejects.toThrow('There is none of users.csv');
  });
});
