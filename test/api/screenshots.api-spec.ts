import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MEGABYTE, SCREENSHOT_MAX_BYTES } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { picture, pictureWithExif, pngThatClaims } from '../support/pictures.js';
import { minutesAgo, session, storedRows, type TrackedCompany, trackedCompany, upload } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());
beforeEach(async () => void (company = await trackedCompany(api, { employees: 2 })));

const EMPTY = { work_session: 0, activity_minute: 0, application_usage: 0, website_usage: 0, screenshot: 0, outbox: 0 };

type Fields = Record<string, string | undefined>;

function send(image: Buffer | null, fields: Fields = {}, tracker: Call = company.tracker(), file: { name?: string; field?: string; type?: string } = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: uuidv7(), capturedAt: minutesAgo(10), ...fields })) if (value !== undefined) form.set(name, value);
  if (image) form.set(file.field ?? 'image', new Blob([new Uint8Array(image)], { type: file.type ?? 'image/png' }), file.name ?? 'screen.png');
  return api.http.post('/api/screenshot/upload', form, tracker);
}

async function files(companyId = company.companyId): Promise<string[]> {
  const below = join(api.dataDir, 'screenshots', companyId);
  const entries = await readdir(below, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The bytes of what is stored: each picture before its thumbnail. */
const pictures = async (): Promise<Buffer[]> => Promise.all((await files()).sort((a, b) => a.replace('.webp', '').localeCompare(b.replace('.webp', ''))).map((file) => readFile(file)));

const used = async (): Promise<number> => Number((await api.sql('SELECT used_bytes FROM company_storage WHERE company_id = $1', [company.companyId]))[0]?.used_bytes ?? 0);

async function expectNothing(): Promise<void> {
  expect(await storedRows(api, company.companyId)).toEqual(EMPTY);
  expect(await files()).toEqual([]);
  expect(await used()).toBe(0);
}

describe('POST /api/screenshot/upload', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('takes a %s, stores it re-encoded and counts it', async (format) => {
    const id = uuidv7();
    const answer = await send(await picture({ format }), { id });
    expect(answer).toMatchObject({ status: 200, body: { status: true, screenshot: { id, capturedAt: minutesAgo(10), width: 64, height: 40 } } });
    const [file, thumbnail, ...more] = await pictures();
    expect(more).toEqual([]);
    expect((await sharp(file).metadata()).format).toBe('webp');
    expect(file).toHaveLength(answer.body.screenshot.bytes);
    expect(await used()).toBe(file!.length + thumbnail!.length);
    expect(await storedRows(api, company.companyId)).toMatchObject({ screenshot: 1, outbox: 1 });
  });

  it('takes parts in any order, and a session that is known', async () => {
    const started = session();
    await upload(api, company.tracker(), { sessions: [started] });
    const form = new FormData();
    form.set('image', new Blob([new Uint8Array(await picture())]), 'x');
    form.set('sessionId', started.id);
    form.set('capturedAt', minutesAgo(10));
    form.set('id', uuidv7());
    expect((await api.http.post('/api/screenshot/upload', form, company.tracker())).status).toBe(200);
    const [row] = await api.sql('SELECT last_activity_at FROM work_session WHERE id = $1', [started.id]);
    expect(row?.last_activity_at.toISOString()).toBe(minutesAgo(10));
  });

  it('turns a picture the right way up and leaves out what it says of its place and owner', async () => {
    const answer = await send(await pictureWithExif(), {}, company.tracker(), { type: 'image/jpeg' });
    expect(answer.body.screenshot).toMatchObject({ width: 30, height: 60 });
    for (const stored of await pictures()) {
      expect((await sharp(stored).metadata()).exif).toBeUndefined();
      expect(stored.includes('SECRET-OWNER')).toBe(false);
    }
  });

  it('keeps the picture of a polyglot and nothing else', async () => {
    const script = '<script>alert(document.domain)</script>';
    const polyglot = Buffer.concat([await picture(), Buffer.from(`<html>${script}</html>PK\u0003\u0004`)]);
    expect((await send(polyglot, {}, company.tracker(), { type: 'text/html', name: '../../index.html' })).status).toBe(200);
    for (const file of await files()) expect(file).toMatch(/[0-9a-f-]{36}(\.thumbnail)?\.webp$/);
    for (const stored of await pictures()) expect(stored.includes(script)).toBe(false);
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
    ['GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 415],
    ['nothing at all', Buffer.alloc(0), 415],
    ['HTML behind the first bytes of a PNG', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('<html></html>'.repeat(20))]), 422],
    ['HTML behind the first bytes of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html></html>'.repeat(20))]), 422],
  ])('refuses %s', async (_, bytes, status) => {
    const answer = await send(bytes);
    expect(answer).toMatchObject({ status, body: { code: status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'UNREADABLE_IMAGE' } });
    await expectNothing();
  });

  it.each(['png', 'jpeg', 'webp'] as const)('refuses a truncated %s', async (format) => {
    const whole = await picture({ format, width: 400, height: 300, noise: true });
    const answer = await send(whole.subarray(0, Math.floor(whole.length * 0.6)));
    expect(answer).toMatchObject({ status: 422, body: { code: 'UNREADABLE_IMAGE' } });
    await expectNothing();
  });

  it('refuses more than 50 megapixels before it decodes them', async () => {
    const real = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#123' } }).png({ compressionLevel: 9 }).toBuffer();
    const made = process.memoryUsage.rss();
    let most = made;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
    for (const image of [real, await pngThatClaims(100_000, 100_000)]) expect(await send(image)).toMatchObject({ status: 422, body: { code: 'UNREADABLE_IMAGE' } });
    clearInterval(watch);
    expect(Math.max(most, process.memoryUsage.rss()) - made).toBeLessThan(150 * 1_048_576);
    await expectNothing();
  });

  it('refuses 10 MB and one byte, and stores nothing', async () => {
    const image = Buffer.concat([await picture(), Buffer.alloc(SCREENSHOT_MAX_BYTES)]).subarray(0, SCREENSHOT_MAX_BYTES + 1);
    expect(await send(image)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    await expectNothing();
    expect((await send(image.subarray(0, SCREENSHOT_MAX_BYTES))).status).toBe(200);
  });

  it.each([
    ['no id', { id: undefined }, 'id'],
    ['an id that is none', { id: 'first' }, 'id'],
    ['a day that no calendar has', { capturedAt: '2026-02-30T10:00:00.000Z' }, 'capturedAt'],
    ['tomorrow', { capturedAt: new Date(Date.now() + 86_400_000).toISOString() }, 'capturedAt'],
    ['last year', { capturedAt: new Date(Date.now() - 365 * 86_400_000).toISOString() }, 'capturedAt'],
    ['a session that is not there', { sessionId: uuidv7() }, 'sessionId'],
    ['a session id that is none', { sessionId: 'mine' }, 'sessionId'],
    ['an undeclared companyId', { companyId: uuidv7() }, 'companyId'],
    ['an undeclared role', { role: 'ADMIN' }, 'role'],
  ])('refuses %s', async (_, fields, path) => {
    const answer = await send(await picture(), fields);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.details.map((problem: any) => problem.path)).toContain(path);
    await expectNothing();
  });

  it('takes a colleague’s session for one that is not there', async () => {
    const theirs = session();
    await upload(api, company.tracker(1), { sessions: [theirs] });
    const [absent, colleagues] = [await send(await picture(), { sessionId: uuidv7() }), await send(await picture(), { sessionId: theirs.id })];
    expect({ ...colleagues.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  });

  it('refuses what is no form, a form without a file, and one that breaks off', async () => {
    expect((await api.http.post('/api/screenshot/upload', {}, company.tracker())).status).toBe(415);
    expect(await send(null)).toMatchObject({ status: 400, body: { details: [{ path: 'image' }] } });
    expect(await send(await picture(), {}, company.tracker(), { field: 'picture' })).toMatchObject({ status: 400 });
    const broken = await api.http.send('POST', '/api/screenshot/upload', '--x\r\nContent-Disposition: form-data; name="id"\r\n\r\nabc', {
      ...company.tracker(),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    await expectNothing();
  });

  it('answers a repetition as before, and another picture under the same id and instant with 409', async () => {
    const image = await picture();
    const fields = { id: uuidv7() };
    const [first, again] = [await send(image, fields), await send(image, fields)];
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await send(await picture({ shade: 200 }), fields)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const [kept, thumbnail, ...more] = await pictures();
    expect([kept!.length, more]).toEqual([first.body.screenshot.bytes, []]);
    expect(await used()).toBe(kept!.length + thumbnail!.length);
  });

  it('stores the same picture once however often it comes at the same time', async () => {
    const [image, fields] = [await picture(), { id: uuidv7() }];
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(image, fields)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
    const [row] = await api.sql('SELECT storage_key, bytes, thumbnail_key, thumbnail_bytes FROM screenshot WHERE company_id = $1', [company.companyId]);
    expect((await files()).sort()).toEqual([row?.storage_key, row?.thumbnail_key].map((key) => join(api.dataDir, 'screenshots', key)).sort());
    expect(await used()).toBe(row?.bytes + row?.thumbnail_bytes);
  });

  it('stores an id that another company has used', async () => {
    const [elsewhere, fields] = [await trackedCompany(api), { id: uuidv7() }];
    const image = await picture();
    expect([(await send(image, fields, elsewhere.tracker())).status, (await send(image, fields)).status]).toEqual([200, 200]);
  });

  it('does not look at the picture of a company that is suspended', async () => {
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [company.companyId]);
    expect(await send(Buffer.from('whatever this is'))).toMatchObject({ status: 403, body: { code: 'COMPANY_SUSPENDED' } });
    await expectNothing();
  });
});

describe('the storage of a plan', () => {
  it('is never exceeded by parallel uploads, and those that fail give their share back', async () => {
    await send(await picture({ noise: true, width: 300, height: 200 }));
    const one = await used();
    const limitMb = Math.ceil((one * 6) / MEGABYTE);
    await api.sql(`INSERT INTO plan (code, name, max_employees, max_storage_mb, screenshot_retention_days, price_amount) VALUES ('TINY', 'Tiny', 5, $1, 14, 0)`, [limitMb]);
    await api.sql(`UPDATE company SET plan_code = 'TINY' WHERE company_id = $1`, [company.companyId]);
    // All but five pictures' worth is taken.
    await api.sql('UPDATE company_storage SET used_bytes = $2 WHERE company_id = $1', [company.companyId, limitMb * MEGABYTE - one * 5]);
    const before = await used();
    const answers = await Promise.all(Array.from({ length: 14 }, async (_, i) => send(await picture({ noise: true, width: 300, height: 200 }), { capturedAt: minutesAgo(9, i) })));
    const stored = answers.filter((answer) => answer.status === 200);
    const refused = answers.filter((answer) => answer.status !== 200);
    expect(stored.length).toBeGreaterThanOrEqual(4);
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', details: { resource: 'storage', limit: limitMb, used: expect.any(Number) } } });
      expect(answer.body.details.used).toBeLessThanOrEqual(limitMb);
    }
    expect(refused.length).toBeGreaterThan(0);
    const [sizes] = await api.sql('SELECT sum(bytes + thumbnail_bytes)::integer AS all FROM screenshot WHERE company_id = $1', [company.companyId]);
    expect(await used()).toBe(before - one + sizes?.all);
    expect(await used()).toBeLessThanOrEqual(limitMb * MEGABYTE);
    expect(await files()).toHaveLength((stored.length + 1) * 2);
    expect((await storedRows(api, company.companyId)).screenshot).toBe(stored.length + 1);
  });
});
