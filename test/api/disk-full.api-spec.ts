import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FileStore, LocalFileStore } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { picture } from '../support/pictures.js';
import { sendScreenshot, usedBytes } from '../support/screenshots.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';
import { application, minutesAgo, storedRows, type TrackedCompany, trackedCompany, upload } from '../support/tracking.js';

const ROOM_KB = 256;

/** Really full, for root and for everybody else. */
describe('a disk that is full under the screenshots', () => {
  let api: Api;
  let company: TrackedCompany;
  let disk: SmallDisk;
  beforeAll(async () => {
    disk = await smallDisk(ROOM_KB);
    process.stdout.write(`      full disk: ${disk.way}\n`);
    api = await startApi();
    redirect(api.app.get(FileStore), new LocalFileStore(disk.path));
  });
  afterAll(async () => {
    await api.close();
    await disk.remove();
  });
  beforeEach(async () => void (company = await trackedCompany(api)));
  afterEach(async () => {
    for (const entry of await readdir(disk.path)) await rm(join(disk.path, entry), { recursive: true });
  });

  const files = async (): Promise<string[]> => (await readdir(disk.path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  const large = () => picture({ noise: true, width: 1_200, height: 900 });
  const middling = () => picture({ noise: true, width: 320, height: 240 });

  it('refuses the screenshot with 507, leaves neither row nor file, and stores everything else', async () => {
    expect(await sendScreenshot(api, company.tracker(), await large())).toMatchObject({ status: 507, body: { code: 'STORAGE_FULL' } });
    expect(await files()).toEqual([]);
    expect(await usedBytes(api, company.companyId)).toBe(0);
    expect((await upload(api, company.tracker(), { applications: [application()] })).body).toMatchObject({ accepted: 1 });
    expect(await storedRows(api, company.companyId)).toMatchObject({ screenshot: 0, application_usage: 1 });
    expect((await sendScreenshot(api, company.tracker(), await picture())).status).toBe(200);
  });

  it('while many come stores each wholly or not at all', async () => {
    const images = await Promise.all(Array.from({ length: 12 }, (_, i) => (i < 10 ? middling() : large())));
    const answers = await Promise.all(images.map((image, i) => sendScreenshot(api, company.tracker(), image, { capturedAt: minutesAgo(10, i) })));
    const stored = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status !== 200).map(({ status }) => status)).toEqual(Array(12 - stored).fill(507));
    expect([stored > 0, stored < 12]).toEqual([true, true]);
    expect(await files()).toHaveLength(stored * 2);
    expect((await storedRows(api, company.companyId)).screenshot).toBe(stored);
    const [sizes] = await api.sql('SELECT coalesce(sum(bytes + thumbnail_bytes), 0)::integer AS all FROM screenshot WHERE company_id = $1', [company.companyId]);
    expect(await usedBytes(api, company.companyId)).toBe(sizes?.all);
  });
});

/** Everybody who was given the store writes to the other directory from now on. */
function redirect(store: FileStore, to: FileStore): void {
  for (const name of ['put', 'get', 'delete', 'list'] as const) Object.assign(store, { [name]: (to[name] as (...args: unknown[]) => unknown).bind(to) });
}
