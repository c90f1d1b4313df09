import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Jobs, type JobResult } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { picture } from '../support/pictures.js';
import { minutesAgo, type TrackedCompany, trackedCompany } from '../support/tracking.js';

const TWO_HOURS_AGO = new Date(Date.now() - 2 * 60 * 60_000);

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const run = (name: string): Promise<JobResult | null> => api.app.get(Jobs).runByHand(name);

describe('partitions-ahead', () => {
  it('makes the months that are missing', async () => {
    const [{ name } = { name: '' }] = await api.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind = 'r' AND c.relname LIKE 'activity_minute_p%' ORDER BY 1 DESC LIMIT 1`,
    );
    await api.sql(`DROP TABLE ${name}`);
    expect(await run('partitions-ahead')).toEqual({ outcome: 'SUCCEEDED', detail: '1 partitions made' });
    expect(await run('partitions-ahead')).toEqual({ outcome: 'SUCCEEDED', detail: '0 partitions made' });
    expect(await api.sql('SELECT relrowsecurity AND relforcerowsecurity AS safe FROM pg_class WHERE relname = $1', [name])).toEqual([{ safe: true }]);
  });
});

describe('orphan-sweep', () => {
  let company: TrackedCompany;
  let root: string;
  beforeEach(async () => {
    company = await trackedCompany(api);
    root = join(api.dataDir, 'screenshots');
  });

  const folder = (): string => join(root, company.companyId, company.employee().id);
  const filesOf = async (): Promise<string[]> => (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  const rowsOf = (): Promise<{ id: string; key: string; bytes: number }[]> => api.sql('SELECT id, storage_key AS key, bytes FROM screenshot WHERE company_id = $1 ORDER BY captured_at', [company.companyId]);
  const used = async (): Promise<number> => Number((await api.sql<{ used: string }>('SELECT used_bytes AS used FROM company_storage WHERE company_id = $1', [company.companyId]))[0]?.used);
  const swept = (files: number, rows: number): RegExp => new RegExp(`^\\d+ companies, ${files} files without a row deleted, ${rows} rows without a file removed$`);

  async function upload(minutes: number): Promise<void> {
    const form = new FormData();
    form.set('id', uuidv7());
    form.set('capturedAt', minutesAgo(minutes));
    form.set('image', new Blob([new Uint8Array(await picture())], { type: 'image/png' }), 'screen.png');
    expect((await api.http.post('/api/screenshot/upload', form, company.tracker())).status).toBe(200);
  }

  /** Everything of the company becomes older than what the sweep leaves alone. */
  async function age(): Promise<void> {
    await api.sql(`UPDATE screenshot SET received_at = received_at - interval '2 hours' WHERE company_id = $1`, [company.companyId]);
    for (const entry of await readdir(folder(), { recursive: true })) await utimes(join(folder(), entry), TWO_HOURS_AGO, TWO_HOURS_AGO);
  }

  async function strayFile(name: string, modifiedAt = TWO_HOURS_AGO): Promise<string> {
    const file = join(folder(), '2026-01', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'left by a crash');
    await utimes(file, modifiedAt, modifiedAt);
    return file;
  }

  it('leaves alone what has both halves', async () => {
    await upload(10);
    await age();
    const before = await rowsOf();
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(0, 0));
    expect(await rowsOf()).toEqual(before);
    await expect(stat(join(root, before[0]!.key))).resolves.toMatchObject({ size: before[0]!.bytes });
  });

  it('deletes files without a row, also half-written ones, but not young ones', async () => {
    await upload(10);
    await age();
    const kept = await filesOf();
    await strayFile(`${uuidv7()}.webp`);
    await strayFile(`${uuidv7()}.webp.part`);
    await strayFile('young.webp', new Date());
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(2, 0));
    expect(await filesOf()).toEqual(expect.arrayContaining([...kept, 'young.webp']));
    expect(await filesOf()).toHaveLength(kept.length + 1);
  });

  it('removes rows without a file, gives their bytes back and has their day computed again', async () => {
    await upload(10);
    const [one, files] = [await used(), (await filesOf()).length];
    await upload(20);
    await age();
    const [lost, kept] = await rowsOf();
    await rm(join(root, lost!.key));
    await api.sql('DELETE FROM outbox WHERE company_id = $1', [company.companyId]);
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(0, 1));
    expect(await rowsOf()).toEqual([kept]);
    expect([await used(), (await filesOf()).length]).toEqual([one, files]);
    expect(await api.sql('SELECT employee_id AS id FROM outbox WHERE company_id = $1', [company.companyId])).toEqual([{ id: company.employee().id }]);
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(0, 0));
    expect(await used()).toBe(one);
  });

  it('does not remove a row that is younger than an hour', async () => {
    await upload(10);
    const [row] = await rowsOf();
    await rm(join(root, row!.key));
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(0, 0));
    expect(await rowsOf()).toEqual([row]);
    await api.sql('DELETE FROM screenshot WHERE company_id = $1', [company.companyId]);
  });

  it('removes no rows where the files of a whole company are away, and says so', async () => {
    for (let i = 0; i < 22; i++) await upload(10 + i);
    await age();
    await rename(join(root, company.companyId), `${root}-away`);
    const result = await run('orphan-sweep');
    expect(result).toMatchObject({ outcome: 'FAILED', detail: expect.stringContaining('22 rows left alone') });
    expect(await rowsOf()).toHaveLength(22);
    await rename(`${root}-away`, join(root, company.companyId));
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(0, 0));
  });

  it('keeps companies apart: a row of one does not own the file of another', async () => {
    await upload(10);
    await age();
    const [mine] = await rowsOf();
    const name = mine!.key.split('/').at(-1)!;
    company = await trackedCompany(api);
    await strayFile(name);
    expect((await run('orphan-sweep'))?.detail).toMatch(swept(1, 0));
    await expect(stat(join(root, mine!.key))).resolves.toBeDefined();
  });
});
