import { utimes } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileStore, Jobs } from '#platform';
import { AggregationService } from '#usage-aggregation';
import { ScreenshotRetentionJob } from '../../libs/tracking/src/jobs/screenshot-retention.job.js';
import { ImageEncoder } from '../../libs/tracking/src/screenshots/image-encoder.service.js';
import { type Api, startApi } from '../support/api.js';
import { jobRuns } from '../support/jobs.js';
import { picture } from '../support/pictures.js';
import { sendScreenshot, storedFiles, usedBytes } from '../support/screenshots.js';
import { minute, type TrackedCompany, trackedCompany, upload } from '../support/tracking.js';

/** Hostile case 42, and 35 and 39 for this job. */
const DAY = 86_400_000;
const HOUR = 3_600_000;

let api: Api;
let other: Api;
let company: TrackedCompany;
beforeAll(async () => {
  api = await startApi();
  other = await startApi({ database: api });
});
afterAll(async () => {
  await other?.close();
  await api?.close();
});
beforeEach(async () => {
  await purge();
  company = await trackedCompany(api, { plan: 'FREE' });
  // Processes share their file store; the other one of this test has a directory of its own.
  vi.spyOn(other.app.get(FileStore), 'delete').mockImplementation((key) => api.app.get(FileStore).delete(key));
});
afterEach(() => vi.restoreAllMocks());

const purge = (service = api) => service.app.get(Jobs).runByHand('screenshot-retention');
const rows = (id = company.companyId) => api.sql<{ id: string }>('SELECT id FROM screenshot WHERE company_id = $1 ORDER BY captured_at', [id]);
const bytes = async (): Promise<number> => Number((await api.sql('SELECT coalesce(sum(bytes + thumbnail_bytes), 0)::int AS n FROM screenshot WHERE company_id = $1', [company.companyId]))[0]?.n);
const usageDays = () => api.sql('SELECT day::text, screenshots FROM company_usage_daily WHERE company_id = $1 ORDER BY day', [company.companyId]);
const aggregate = () => api.app.get(AggregationService).runOnce();

/** Uploaded now, and then as if it had been captured so long ago, as its plan sees it. */
async function aged(ageMs: number, from = company): Promise<string> {
  const id = uuidv7();
  expect((await sendScreenshot(api, from.tracker(), await picture(), { id })).status).toBe(200);
  await api.sql(
    `UPDATE screenshot SET captured_at = now() - make_interval(secs => $2), received_at = now() - least(interval '1 hour', make_interval(secs => $2))
     WHERE company_id = $3 AND id = $1`,
    [id, ageMs / 1_000, from.companyId],
  );
  return id;
}

describe('the purge of screenshots', () => {
  it('takes row, picture and thumbnail of what the plan keeps no longer, gives the bytes back, and nothing else', async () => {
    await aged(14 * DAY + 1_000);
    await aged(30 * DAY);
    const [kept, young] = [await aged(14 * DAY - 60_000), await aged(HOUR)];
    expect(await storedFiles(api, company.companyId)).toHaveLength(8);
    expect(await purge()).toEqual({ outcome: 'SUCCEEDED', detail: '2 screenshots deleted, 1 companies' });
    expect((await rows()).map(({ id }) => id)).toEqual([kept, young]);
    expect(await storedFiles(api, company.companyId)).toHaveLength(4);
    expect(await usedBytes(api, company.companyId)).toBe(await bytes());
    expect(await purge()).toMatchObject({ detail: '0 screenshots deleted, 0 companies' });
    expect((await jobRuns(api, 'screenshot-retention')).at(-1)).toMatchObject({ outcome: 'SUCCEEDED' });
  });

  it('is at the instant: a second before the end a screenshot stays, a second after it goes', async () => {
    const id = await aged(14 * DAY - 2_000);
    await purge();
    expect(await rows()).toEqual([{ id }]);
    await api.sql(`UPDATE screenshot SET captured_at = now() - interval '14 days 1 second' WHERE company_id = $1`, [company.companyId]);
    await purge();
    expect([await rows(), await storedFiles(api, company.companyId)]).toEqual([[], []]);
  });

  it('goes by each company’s plan, also where it is not served', async () => {
    const paying = await trackedCompany(api, { plan: 'PRO' });
    await aged(20 * DAY, paying);
    await aged(20 * DAY);
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [company.companyId]);
    await purge();
    expect([(await rows()).length, (await rows(paying.companyId)).length]).toEqual([0, 1]);
    await api.sql(`UPDATE company SET plan_code = 'FREE' WHERE company_id = $1`, [paying.companyId]);
    await purge();
    expect([await rows(paying.companyId), await storedFiles(api, paying.companyId)]).toEqual([[], []]);
  });

  it('leaves the counts of past days as they are, also after a larger plan was chosen, and has today’s storage counted again', async () => {
    const id = await aged(20 * DAY);
    await upload(api, company.tracker(), { activity: [minute()] });
    await api.sql('UPDATE outbox SET from_at = s.captured_at FROM screenshot s WHERE s.company_id = $1 AND outbox.company_id = $1 AND s.id = $2', [company.companyId, id]);
    await aggregate();
    const before = await usageDays();
    expect(before.map((day) => day.screenshots)).toContain(1);
    await purge();
    expect(await rows()).toEqual([]);
    await aggregate();
    expect(await usageDays()).toEqual(before);
    expect((await api.sql('SELECT storage_mb::float8 AS mb FROM company_usage_daily WHERE company_id = $1 ORDER BY day DESC LIMIT 1', [company.companyId]))[0]).toEqual({ mb: 0 });
    await api.sql(`UPDATE company SET plan_code = 'ENTERPRISE' WHERE company_id = $1`, [company.companyId]);
    await upload(api, company.tracker(), { activity: [minute({ minute: new Date(Math.floor((Date.now() - 20 * DAY) / 60_000) * 60_000).toISOString() })] });
    await aggregate();
    expect((await usageDays()).map((day) => day.screenshots)).toContain(1);
  });

  it('deletes once, whichever workers at the same time: the bytes are given back once', async () => {
    for (let i = 0; i < 6; i++) await aged((15 + i) * DAY);
    await aged(HOUR);
    const results = await Promise.all([purge(), purge(other), purge(), purge(other)]);
    expect(results.map((result) => result?.outcome)).toEqual(Array(4).fill('SUCCEEDED'));
    const deleted = results.map((result) => Number(/^\d+/.exec(result?.detail ?? '')?.[0]));
    expect(deleted.reduce((sum, count) => sum + count)).toBe(6);
    expect([(await rows()).length, (await storedFiles(api, company.companyId)).length, await usedBytes(api, company.companyId)]).toEqual([1, 2, await bytes()]);
  });

  it('is one run for an hour, however many processes are due', async () => {
    await aged(20 * DAY);
    await Promise.all([api, other, api, other].map((service) => service.app.get(ScreenshotRetentionJob).tick()));
    const runs = (await jobRuns(api, 'screenshot-retention')).filter(({ runKey }) => !runKey.startsWith('by-hand'));
    expect(runs).toMatchObject([{ outcome: 'SUCCEEDED', attempts: 1 }]);
    expect(await rows()).toEqual([]);
  });

  it('takes many in portions', async () => {
    await aged(20 * DAY);
    await api.sql(
      `INSERT INTO screenshot (company_id, employee_id, captured_at, id, device_id, storage_key, content_hash, content_type, width, height, bytes, received_at)
       SELECT $1::uuid, $2::uuid, now() - interval '40 days' + make_interval(secs => n), gen_random_uuid(), $2::uuid, $3 || '/none/' || n, '', 'image/webp', 1, 1, 1, now() - interval '1 day'
       FROM generate_series(1, 1100) AS n`,
      [company.companyId, company.employee().id, company.companyId],
    );
    expect(await purge()).toMatchObject({ detail: '1101 screenshots deleted, 1 companies' });
  });
});

describe('a late upload', () => {
  const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

  it('of what the plan keeps no longer is refused for good; nothing is stored, on disk neither', async () => {
    const answer = await sendScreenshot(api, company.tracker(), await picture(), { capturedAt: daysAgo(14.001) });
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ path: 'capturedAt', message: 'TOO_OLD: the plan keeps screenshots for 14 days' }] } });
    expect((await sendScreenshot(api, company.tracker(), await picture(), { capturedAt: daysAgo(13.999) })).status).toBe(200);
    expect([(await rows()).length, (await storedFiles(api, company.companyId)).length]).toEqual([1, 2]);
  });

  it('that was begun in time and ends too late leaves neither row nor file', async () => {
    const encoder = api.app.get(ImageEncoder, { strict: false });
    const encode = encoder.encode.bind(encoder);
    vi.spyOn(encoder, 'encode').mockImplementation(async (...args) => {
      // As if the retention ended while the picture was decoded.
      await api.sql(`UPDATE company SET plan_code = 'FREE' WHERE company_id = $1`, [company.companyId]);
      return encode(...args);
    });
    await api.sql(`UPDATE company SET plan_code = 'PRO' WHERE company_id = $1`, [company.companyId]);
    expect((await sendScreenshot(api, company.tracker(), await picture(), { capturedAt: daysAgo(20) })).status).toBe(400);
    expect([await rows(), await storedFiles(api, company.companyId), await usedBytes(api, company.companyId)]).toEqual([[], [], 0]);
  });

  it('against the purge: row and files are there together or gone together, and the bytes with them', async () => {
    const image = await picture();
    const statuses: number[] = [];
    let over = false;
    const purges = (async () => {
      while (!over) await Promise.all([purge(), purge(other)]);
    })();
    // What comes is ever nearer to the end of the retention and then beyond it, while the purge takes what has passed it.
    for (let i = 0; !statuses.includes(400); i++) {
      const at = Date.now() - 14 * DAY + 10_000 - 600 * i;
      const answers = await Promise.all([0, 1, 2].map((n) => sendScreenshot(api, company.tracker(), image, { capturedAt: new Date(at + n).toISOString() })));
      statuses.push(...answers.map(({ status }) => status));
      await api.sql(`UPDATE screenshot SET received_at = now() - interval '2 minutes' WHERE company_id = $1`, [company.companyId]);
    }
    over = true;
    await purges;
    expect(new Set(statuses)).toEqual(new Set([200, 400]));
    expect(await storedFiles(api, company.companyId)).toHaveLength(2 * (await rows()).length);
    expect(await usedBytes(api, company.companyId)).toBe(await bytes());
    await vi.waitFor(async () => {
      await purge();
      expect([await rows(), await storedFiles(api, company.companyId), await usedBytes(api, company.companyId)]).toEqual([[], [], 0]);
    }, 20_000);
  }, 40_000);
});

describe('a crash between row and file', () => {
  it('leaves files that the sweep removes; the history says so', async () => {
    await aged(20 * DAY);
    vi.spyOn(api.app.get(FileStore), 'delete').mockRejectedValue(new Error('the process is gone'));
    expect(await purge()).toMatchObject({ outcome: 'SUCCEEDED', detail: '1 screenshots deleted, 1 companies, 2 files left to the orphan sweep' });
    vi.restoreAllMocks();
    expect([(await rows()).length, await usedBytes(api, company.companyId)]).toEqual([0, 0]);
    const files = await storedFiles(api, company.companyId);
    expect(files).toHaveLength(2);
    for (const file of files) await utimes(file, new Date(Date.now() - 2 * HOUR), new Date(Date.now() - 2 * HOUR));
    await api.app.get(Jobs).runByHand('orphan-sweep');
    expect(await storedFiles(api, company.companyId)).toEqual([]);
  });
});
