import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import type { Call } from '../support/http-client.js';
import { picture } from '../support/pictures.js';
import { sendScreenshot, storedPictures } from '../support/screenshots.js';
import { minutesAgo, signIn, type TrackedCompany, trackedCompany } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
let admin: Call;
let employee: Call;
let id: string;
let bytes: Buffer;
let thumbnail: Buffer;
beforeAll(async () => {
  api = await startApi();
  company = await trackedCompany(api, { employees: 3 });
  admin = await signIn(api, company, company.employee(0), 'ADMIN');
  employee = await signIn(api, company, company.employee(1));
  id = uuidv7();
  await sendScreenshot(api, company.tracker(1), await picture({ width: 800, height: 600, noise: true }), { id });
  ({ picture: bytes, thumbnail } = await storedPictures(api, id));
});
afterAll(() => api.close());
beforeEach(() => api.sql('DELETE FROM company_audit'));

const audit = () => api.sql('SELECT actor, action, target, details FROM company_audit ORDER BY at, id');

/** Bytes as they come over the wire. */
async function get(path: string, by: Call, headers: Record<string, string> = {}): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const response = await fetch(new URL(path, api.url), { headers: { authorization: `Bearer ${by.bearer}`, ...headers } });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}
const image = (headers?: Record<string, string>, by = admin) => get(`/api/company/screenshots/${id}/image`, by, headers);
const small = (headers?: Record<string, string>, by = admin) => get(`/api/company/screenshots/${id}/thumbnail`, by, headers);

describe('a picture', () => {
  it('comes whole, to be kept by this browser alone and asked for again', async () => {
    const answer = await image();
    expect(answer.status).toBe(200);
    expect(answer.body.equals(bytes)).toBe(true);
    expect(Object.fromEntries(['content-type', 'content-length', 'content-disposition', 'cache-control', 'x-content-type-options', 'accept-ranges', 'vary'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      vary: 'Authorization',
    });
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  });

  it('is not sent again to who has it, but the look is in the audit', async () => {
    const tag = (await image()).headers.get('etag')!;
    for (const named of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await image({ 'if-none-match': named });
      expect([answer.status, answer.body.length, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([304, 0, tag, 'private, no-cache']);
    }
    expect((await image({ 'if-none-match': '"other"' })).status).toBe(200);
    expect((await audit()).map(({ action }) => action)).toEqual(Array(6).fill('screenshot.viewed'));
    expect((await small()).headers.get('etag')).not.toBe(tag);
  });

  it('comes in part where a part is asked for', async () => {
    const [from, to, size] = [100, 199, bytes.length];
    const part = await image({ range: `bytes=${from}-${to}` });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([206, `bytes ${from}-${to}/${size}`, '100']);
    expect(part.body.equals(bytes.subarray(from, to + 1))).toBe(true);
    const tail = await image({ range: 'bytes=-7' });
    expect([tail.status, tail.body.equals(bytes.subarray(-7))]).toEqual([206, true]);
    const beyond = await image({ range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers.get('content-range'), JSON.parse(beyond.body.toString()).code]).toEqual([416, `bytes */${size}`, 'RANGE_NOT_SATISFIABLE']);
    expect(beyond.headers.get('etag')).toBeNull();
    const tag = part.headers.get('etag')!;
    expect((await image({ range: 'bytes=0-0', 'if-range': tag })).status).toBe(206);
    expect((await image({ range: 'bytes=0-0', 'if-range': '"other"' })).status).toBe(200);
    expect((await image({ range: 'bytes=0-1,4-5' })).status).toBe(200);
  });

  it.each(['image', 'thumbnail'])('leaves no byte and no 304 of the %s where the audit cannot be written', async (kind) => {
    const path = `/api/company/screenshots/${id}/${kind}`;
    const tag = (await get(path, admin)).headers.get('etag')!;
    await api.sql('DELETE FROM company_audit');
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    try {
      for (const headers of [{}, { 'if-none-match': tag }, { range: 'bytes=0-9' }]) {
        const answer = await get(path, admin, headers);
        expect([answer.status, JSON.parse(answer.body.toString()).code, answer.headers.get('etag')]).toEqual([500, 'INTERNAL', null]);
      }
    } finally {
      await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    }
  });
});

describe('a thumbnail', () => {
  it('is a WebP of 320 pixels, for the company and for whose it is', async () => {
    expect((await sharp(thumbnail).metadata())).toMatchObject({ format: 'webp', width: 320, height: 240 });
    expect((await small()).body.equals(thumbnail)).toBe(true);
    const own = await get(`/api/me/screenshots/${id}/thumbnail`, employee);
    expect([own.status, own.body.equals(thumbnail), own.headers.get('content-length')]).toEqual([200, true, String(thumbnail.length)]);
    const colleague = await signIn(api, company, company.employee(2));
    expect((await get(`/api/me/screenshots/${id}/thumbnail`, colleague)).status).toBe(404);
    expect((await small({}, employee)).status).toBe(403);
  });

  it('is one entry in the audit for each viewer, employee and day, however many at a time', async () => {
    const ids = [id, uuidv7(), uuidv7(), uuidv7()];
    for (const [i, one] of ids.slice(1).entries()) await sendScreenshot(api, company.tracker(i === 2 ? 2 : 1), await picture(), { id: one, capturedAt: i === 1 ? minutesAgo(3 * 24 * 60) : minutesAgo(11 + i) });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ids.map((one) => get(`/api/company/screenshots/${one}/thumbnail`, admin))).flat());
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const day = (minutes: number): string => minutesAgo(minutes).slice(0, 10);
    const entry = (target: string, on: string) => ({ actor: company.employee(0).email, action: 'screenshot.thumbnails-viewed', target, details: { day: on } });
    const found = await audit();
    expect(found).toHaveLength(new Set([day(10), day(11), day(3 * 24 * 60)]).size + 1);
    expect(found).toEqual(expect.arrayContaining([entry(company.employee(1).id, day(10)), entry(company.employee(1).id, day(3 * 24 * 60)), entry(company.employee(2).id, day(13))]));
    const viewer = await signIn(api, company, company.employee(2), 'VIEWER');
    await small({}, viewer);
    expect(await audit()).toHaveLength(found.length + 1);
    await api.sql(`UPDATE membership SET role = 'EMPLOYEE' WHERE id = $1`, [company.employee(2).id]);
  });

  it('is made from the picture where none was stored, as of a screenshot from before', async () => {
    const old = uuidv7();
    await sendScreenshot(api, company.tracker(1), await picture({ width: 640, height: 200 }), { id: old, capturedAt: minutesAgo(30) });
    await api.sql('UPDATE screenshot SET thumbnail_key = NULL, thumbnail_bytes = NULL WHERE id = $1', [old]);
    const made = await get(`/api/me/screenshots/${old}/thumbnail`, employee);
    expect(await sharp(made.body).metadata()).toMatchObject({ format: 'webp', width: 320, height: 100 });
  });

  it('is not larger than a small picture', async () => {
    const tiny = uuidv7();
    await sendScreenshot(api, company.tracker(1), await picture({ width: 64, height: 40 }), { id: tiny, capturedAt: minutesAgo(40) });
    const [row] = await api.sql('SELECT thumbnail_key AS key FROM screenshot WHERE id = $1', [tiny]);
    expect(await sharp(await readFile(join(api.dataDir, 'screenshots', row?.key))).metadata()).toMatchObject({ width: 64, height: 40 });
  });
});
