import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordingSettings } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { sendScreenshot, storedFiles, storedPictures, usedBytes } from '../support/screenshots.js';
import { application, minute, minutesAgo, session, signIn, storedRows, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
let admin: Call;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());
beforeEach(async () => {
  company = await trackedCompany(api, { employees: 2 });
  admin = await signIn(api, company, company.employee(1), 'ADMIN');
});

const EVERYTHING: RecordingSettings = {
  screenshots: { enabled: true, intervalSeconds: 600, blur: false },
  titles: 'FULL', websites: 'FULL', idleAfterSeconds: 180, uploadEverySeconds: 60, workingHours: null,
};
const set = async (change: Partial<RecordingSettings>): Promise<void> => {
  const answer = await api.http.put('/api/company/settings', { ...EVERYTHING, ...change }, admin);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};
const send = (items: object): Promise<Answer> => upload(api, company.tracker(), items);
const rows = (table: string, columns: string) => api.sql(`SELECT ${columns} FROM ${table} WHERE company_id = $1`, [company.companyId]);
const refused = ({ body }: Answer): string[] => body.rejected.map(({ kind, index, code }: any) => `${kind} ${index} ${code}`);

/** The hour in which what the tests send has happened, and every other one. */
const hour = (minutes: number): string => `${String(new Date(minutesAgo(minutes)).getUTCHours()).padStart(2, '0')}:00`;
const DAYS = [1, 2, 3, 4, 5, 6, 7];

describe('what the company does not record', () => {
  it('is not stored of titles, whatever a tracker sends', async () => {
    await set({ titles: 'NONE' });
    expect(await send({ applications: [application()], websites: [website()] })).toMatchObject({ status: 200, body: { accepted: 2, rejected: [] } });
    expect(await rows('application_usage', 'app, title')).toEqual([{ app: 'Visual Studio Code', title: null }]);
    expect(await rows('website_usage', 'domain, url, title')).toEqual([{ domain: 'example.com', url: 'https://example.com/a', title: null }]);
  });

  it('is not stored of addresses where only domains are', async () => {
    await set({ websites: 'DOMAIN' });
    await send({ websites: [website()] });
    expect(await rows('website_usage', 'domain, url, title')).toEqual([{ domain: 'example.com', url: null, title: 'A' }]);
  });

  it('is refused for good where websites are not recorded at all', async () => {
    await set({ websites: 'NONE' });
    const item = website();
    const answer = await send({ applications: [application()], websites: [item, { ...website(), url: 'ftp://x' }] });
    expect(answer.body).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(refused(answer).sort()).toEqual(['websites 0 NOT_RECORDED', 'websites 1 INVALID']);
    expect(answer.body.rejected.find((one: any) => one.index === 0)).toMatchObject({ id: item.id, message: expect.stringContaining('policy') });
    expect(await storedRows(api, company.companyId)).toMatchObject({ application_usage: 1, website_usage: 0 });
  });

  it('is what starts outside of the working hours, in the company’s zone; sessions stay', async () => {
    const started = session({ startedAt: minutesAgo(200) });
    const [within, outside] = [120, 180];
    await set({ workingHours: { days: DAYS, from: hour(within), to: hour(within - 60) === '00:00' ? '24:00' : hour(within - 60) } });
    const items = (minutes: number) => ({
      activity: [minute({ minute: minutesAgo(minutes), sessionId: started.id })],
      applications: [application({ startedAt: minutesAgo(minutes) })],
      websites: [website({ startedAt: minutesAgo(minutes) })],
    });
    const late = await send({ sessions: [started], ...items(outside) });
    expect(late.body).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(refused(late)).toEqual(['activity 0 NOT_RECORDED', 'applications 0 NOT_RECORDED', 'websites 0 NOT_RECORDED']);
    expect((await rows('work_session', 'last_activity_at'))[0]?.last_activity_at.toISOString()).toBe(started.startedAt);
    expect((await send(items(within))).body).toMatchObject({ accepted: 3, rejected: [] });
    // Half a day away, the same instant is at another time of day.
    await api.http.patch('/api/company', { timezone: 'Pacific/Auckland' }, admin);
    expect(refused(await send(items(within + 1)))).toHaveLength(3);
  });

  it('is reduced by all of the policy at once, also by the routes of one kind', async () => {
    await set({ titles: 'NONE', websites: 'DOMAIN' });
    const answer = await api.http.post('/api/upload/websites', { clientSentAt: minutesAgo(0), items: [website(), website()] }, company.tracker());
    expect(answer.body).toMatchObject({ accepted: 2 });
    expect(await rows('website_usage', 'DISTINCT domain, url, title')).toEqual([{ domain: 'example.com', url: null, title: null }]);
  });
});

describe('screenshots', () => {
  /** Black letters' worth of detail: stripes of two pixels, 960 wide. */
  const stripes = async (): Promise<Buffer> => {
    const [width, height] = [960, 480];
    const pixels = Buffer.alloc(width * height, 255);
    for (let i = 0; i < pixels.length; i++) if (i % 4 < 2) pixels[i] = 0;
    return sharp(pixels, { raw: { width, height, channels: 1 } }).png().toBuffer();
  };
  /** How far neighbouring pixels differ at most: 255 for stripes that can be told apart. */
  const contrast = async (image: Buffer): Promise<number> => {
    const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
    let most = 0;
    for (let i = info.channels; i < info.width * info.channels; i++) most = Math.max(most, Math.abs((data[i] ?? 0) - (data[i - info.channels] ?? 0)));
    return most;
  };
  const expectNone = async (): Promise<void> => {
    expect(await rows('screenshot', 'id')).toEqual([]);
    expect([await storedFiles(api, company.companyId), await usedBytes(api, company.companyId)]).toEqual([[], 0]);
  };

  it('that are switched off are refused for good', async () => {
    await set({ screenshots: { ...EVERYTHING.screenshots, enabled: false } });
    expect(await sendScreenshot(api, company.tracker(), await stripes())).toMatchObject({
      status: 409, body: { code: 'CONFLICT', details: [{ path: 'image', message: expect.stringContaining('NOT_RECORDED') }] },
    });
    await expectNone();
    await set({});
    expect((await sendScreenshot(api, company.tracker(), await stripes())).status).toBe(200);
  });

  it('outside of the working hours are refused for good', async () => {
    await set({ workingHours: { days: DAYS, from: hour(120), to: hour(60) === '00:00' ? '24:00' : hour(60) } });
    expect(await sendScreenshot(api, company.tracker(), await stripes(), { capturedAt: minutesAgo(180) })).toMatchObject({
      status: 409, body: { code: 'CONFLICT', details: [{ path: 'capturedAt', message: expect.stringContaining('NOT_RECORDED') }] },
    });
    await expectNone();
    expect((await sendScreenshot(api, company.tracker(), await stripes(), { capturedAt: minutesAgo(120) })).status).toBe(200);
  });

  it('are stored so that nothing in them can be read where they are blurred, thumbnails too', async () => {
    const [sharpOne, blurredOne] = [uuidv7(), uuidv7()];
    await sendScreenshot(api, company.tracker(), await stripes(), { id: sharpOne });
    await set({ screenshots: { ...EVERYTHING.screenshots, blur: true } });
    const answer = await sendScreenshot(api, company.tracker(), await stripes(), { id: blurredOne });
    expect(answer.body.screenshot).toMatchObject({ width: 960, height: 480 });
    expect(await contrast((await storedPictures(api, sharpOne)).picture)).toBeGreaterThan(150);
    const { picture, thumbnail } = await storedPictures(api, blurredOne);
    for (const image of [picture, thumbnail]) expect(await contrast(image)).toBeLessThan(40);
  });

  it('that come while the policy changes are stored by the one or by the other, and leave no file behind', async () => {
    const image = await stripes();
    const sending = Promise.all(Array.from({ length: 12 }, (_, i) => sendScreenshot(api, company.tracker(), image, { capturedAt: minutesAgo(10, i) })));
    for (const blur of [true, false, true]) await set({ screenshots: { ...EVERYTHING.screenshots, blur } });
    const answers = await sending;
    // Changed three times within one upload it may be told to come back.
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
    expect(await storedFiles(api, company.companyId)).toHaveLength(answers.filter(({ status }) => status === 200).length * 2);
    const late = uuidv7();
    await sendScreenshot(api, company.tracker(), image, { id: late });
    expect(await contrast((await storedPictures(api, late)).picture)).toBeLessThan(40);
  });
});

describe('a change of the policy', () => {
  it('counts from the next upload on; what was stored before stays, and repeated it is a duplicate', async () => {
    const items = { applications: [application()], websites: [website()] };
    await send(items);
    await set({ titles: 'NONE', websites: 'DOMAIN' });
    expect((await send(items)).body).toMatchObject({ accepted: 0, duplicates: 2, rejected: [] });
    expect(await rows('application_usage', 'title')).toEqual([{ title: 'main.ts' }]);
    await send({ applications: [application()] });
    expect((await rows('application_usage', 'title')).filter(({ title }) => title === null)).toHaveLength(1);
    await set({});
    await send({ applications: [application({ title: 'again' })] });
    expect((await rows('application_usage', 'title')).map(({ title }) => title)).toContain('again');
  });

  it('in the middle of many uploads: none that is sent after its answer stores what it forbids', async () => {
    let forbidden = false;
    const wrong: string[] = [];
    const late = new Set<string>();
    const stream = async (): Promise<void> => {
      for (let i = 0; i < 12; i++) {
        const items = Array.from({ length: 5 }, () => application({ title: 'secret' }));
        const after = forbidden;
        const answer = await send({ applications: items });
        if (answer.status !== 200 || answer.body.accepted !== 5) wrong.push(JSON.stringify(answer.body));
        if (after) for (const { id } of items) late.add(id);
      }
    };
    const change = async (): Promise<void> => {
      for (const titles of ['NONE', 'FULL', 'NONE'] as const) {
        await new Promise((resolve) => setTimeout(resolve, 40));
        await set({ titles });
      }
      forbidden = true;
    };
    await Promise.all([...Array.from({ length: 6 }, stream), change()]);
    expect(wrong).toEqual([]);
    if (late.size === 0) for (let i = 0; i < 2; i++) await stream();
    const titled = await api.sql('SELECT id FROM application_usage WHERE company_id = $1 AND title IS NOT NULL', [company.companyId]);
    expect(titled.filter(({ id }) => late.has(id))).toEqual([]);
    expect(late.size).toBeGreaterThan(0);
  });

  it('is noticed by another process too, which nobody has told', async () => {
    await send({ applications: [application()] });
    await api.sql(`UPDATE company_settings SET titles = 'NONE', policy_version = policy_version + 1 WHERE company_id = $1`, [company.companyId]);
    await send({ applications: [application({ id: uuidv7() })] });
    expect((await rows('application_usage', 'title')).map(({ title }) => title).sort()).toEqual(['main.ts', null]);
  });
});
