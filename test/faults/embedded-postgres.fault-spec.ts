import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/index.js';
import { processMark } from '../../libs/platform/src/embedded-postgres/process-identity.js';
import { startSeparately } from '../support/postgres/separate-process.js';

let dataDir: string;
let running: EmbeddedPostgres | null;
const sentences: string[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ept-faults-'));
  await chmod(dataDir, 0o755);
  running = null;
  sentences.length = 0;
});

afterEach(async () => {
  await running?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  return (running = await startEmbeddedPostgres({ dataDir, log: (sentence) => sentences.push(sentence) }));
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const lives = async (pid: number): Promise<boolean> => (await processMark(pid)) !== null;

it('makes a UTF-8 database that loses nothing and asks for a password which only its owner can read', async () => {
  const { adminUrl } = await start();
  const [row] = await query(adminUrl, `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS addresses, current_setting('TimeZone') AS zone`);
  expect(row).toEqual({ encoding: 'UTF8', fsync: 'on', commit: 'on', addresses: '127.0.0.1', zone: 'UTC' });

  const withoutPassword = new URL(adminUrl);
  withoutPassword.password = 'guess';
  await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  expect(sentences.join()).not.toContain(new URL(adminUrl).password);
});

it('keeps data and port from one start to the next', async () => {
  const first = await start();
  await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  const { pid } = first;
  await first.stop();
  expect(await lives(pid)).toBe(false);
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query(second.adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
});

it('refuses a second start on the same directory by naming the process that uses it', async () => {
  await start();
  await expect(startSeparately({ dataDir })).rejects.toThrow(`EmbeddedPostgresError: DATA_DIR ${dataDir} is in use by process ${process.pid}.`);
});

it('stops the server that a kill -9 of Node left running, and loses nothing', async () => {
  const killed = await startSeparately({ dataDir });
  await query(killed.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  await killed.end('SIGKILL');
  expect(await lives(killed.pid)).toBe(true);

  const { adminUrl, pid } = await start();
  expect(pid).not.toBe(killed.pid);
  expect(await lives(killed.pid)).toBe(false);
  expect(await query(adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
});

it('starts after a kill -9 of both Node and PostgreSQL', async () => {
  const killed = await startSeparately({ dataDir });
  await query(killed.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  const ended = killed.end('SIGKILL');
  process.kill(killed.pid, 'SIGKILL');
  await ended;
  const { adminUrl } = await start();
  expect(await query(adminUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
});

it('brings PostgreSQL back on the same port after a kill -9, with every row that was acknowledged', async () => {
  const postgres = await start();
  await query(postgres.adminUrl, 'CREATE TABLE written (n integer PRIMARY KEY)');
  const acknowledged: number[] = [];
  const first = postgres.pid;
  for (let n = 0; acknowledged.length < 300; n += 1) {
    if (n === 100) process.kill(first, 'SIGKILL');
    await query(postgres.adminUrl, 'INSERT INTO written VALUES ($1)', [n]).then(
      () => acknowledged.push(n),
      () => new Promise((resolve) => setTimeout(resolve, 20)),
    );
  }
  expect(postgres.pid).not.toBe(first);
  const stored = await query(postgres.adminUrl, 'SELECT n FROM written');
  expect(stored.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged));
});

it('is not kept from starting by files that name a process which is another one by now', async () => {
  const { stop } = await start();
  await stop();
  const unrelated = process.ppid;
  await writeFile(join(dataDir, 'lock'), JSON.stringify({ id: '0'.repeat(36), pid: unrelated, mark: 'an earlier boot/1' }));
  await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${unrelated}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n`);
  const { adminUrl } = await start();
  expect(await query(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('is not kept from starting by a lock that a loss of power left empty', async () => {
  await writeFile(join(dataDir, 'lock'), '');
  const { adminUrl } = await start();
  expect(await query(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('lets exactly one of several starts take over a directory whose holder is dead', async () => {
  await writeFile(join(dataDir, 'lock'), JSON.stringify({ id: '0'.repeat(36), pid: 1, mark: 'an earlier boot/1' }));
  const starts = await Promise.allSettled(Array.from({ length: 8 }, () => startEmbeddedPostgres({ dataDir, log: () => undefined })));
  const winners = starts.filter((result) => result.status === 'fulfilled');
  await Promise.all(winners.map(({ value }) => value.stop()));
  expect(winners).toHaveLength(1);
});

it('begins anew where an earlier start ended while it made the database', async () => {
  await mkdir(join(dataDir, 'postgres.unfinished-1/base'), { recursive: true });
  await writeFile(join(dataDir, 'postgres-password'), 'half-a-start\n');
  const { adminUrl } = await start();
  expect(await query(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await expect(stat(join(dataDir, 'postgres.unfinished-1'))).rejects.toThrow('ENOENT');
});

it('says what to do when the directory holds something that is not a database', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await expect(start()).rejects.toThrow(`${dataDir}/postgres exists and is not a PostgreSQL database: move it away, or set DATA_DIR to another directory.`);
  await expect(readFile(join(dataDir, 'lock'))).rejects.toThrow('ENOENT');
});
