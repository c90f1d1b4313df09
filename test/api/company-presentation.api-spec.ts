import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { picture, pictureWithExif, pngThatClaims } from '../support/pictures.js';
import { seedCompany } from '../support/seed.js';
import type { Person } from '../support/world.js';

const DEFAULTS = { currency: 'USD', dateFormat: 'LOCALE', firstDayOfWeek: 1, colour: null, logo: null };

describe('how a company’s workspace looks', () => {
  let api: Api;
  let companyId: string;
  let [admin, viewer, employee, stranger]: Person[] = [];
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0 })).companyId;
    admin = await member(api, companyId);
    [viewer, employee] = [await member(api, companyId, 'VIEWER'), await member(api, companyId, 'EMPLOYEE')];
    stranger = await member(api, (await seedCompany(api, { employees: 0 })).companyId);
  });
  afterAll(() => api.close());

  const show = async (by: Person | undefined) => (await api.http.get('/api/me/presentation', { bearer: by!.bearer })).body;
  const change = (body: unknown, by = admin) => api.http.patch('/api/company/presentation', body, { bearer: by!.bearer });
  const setLogo = (image: Buffer, by = admin, name = 'image') => {
    const form = new FormData();
    form.set(name, new Blob([new Uint8Array(image)], { type: 'image/png' }), 'logo.png');
    return api.http.put('/api/company/logo', form, { bearer: by!.bearer });
  };
  const getLogo = (by: Person | undefined, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/me/logo`, { headers: { authorization: `Bearer ${by!.bearer}`, ...headers } });
  const audit = () => api.sql(`SELECT action, details FROM company_audit WHERE company_id = $1 AND (action LIKE 'logo.%' OR action LIKE 'presentation.%') ORDER BY at, id`, [companyId]);

  it('is what everybody begins with', async () => {
    for (const person of [admin, viewer, employee, stranger]) expect(await show(person)).toEqual(DEFAULTS);
    expect((await getLogo(employee)).status).toBe(404);
  });

  it('is changed field by field by an admin, seen by all members, told by the audit, and no other company’s', async () => {
    expect(await change({ currency: 'EUR', colour: '#0B5CAD', firstDayOfWeek: 7 })).toMatchObject({ status: 200, body: { ...DEFAULTS, currency: 'EUR', colour: '#0b5cad', firstDayOfWeek: 7 } });
    await change({ currency: 'EUR' });
    await change({ dateFormat: 'YMD', colour: null });
    expect(await show(employee)).toEqual({ ...DEFAULTS, currency: 'EUR', firstDayOfWeek: 7, dateFormat: 'YMD' });
    expect(await show(stranger)).toEqual(DEFAULTS);
    expect(await audit()).toEqual([
      { action: 'presentation.changed', details: { currency: { from: 'USD', to: 'EUR' }, colour: { from: null, to: '#0b5cad' }, firstDayOfWeek: { from: 1, to: 7 } } },
      { action: 'presentation.changed', details: { dateFormat: { from: 'LOCALE', to: 'YMD' }, colour: { from: '#0b5cad', to: null } } },
    ]);
  });

  it.each([{ currency: 'XXZ' }, { currency: null }, { dateFormat: 'D/M' }, { firstDayOfWeek: 2 }, { firstDayOfWeek: '1' }, { colour: 'red' }, { colour: '#12345' }, { logo: 'x' }, { companyId: '1' }])(
    'refuses %j',
    async (body) => expect(await change(body)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }),
  );

  it('refuses a colour on which white text cannot be read, and says why', async () => {
    expect((await change({ colour: '#ffd500' })).body.details).toEqual([{ path: 'colour', message: 'colour is too light: white text on it has a contrast of 1.4 : 1, and needs 4.5 : 1' }]);
    expect((await change({ colour: '#767676' })).status).toBe(200);
    expect((await change({ colour: '#777777' })).status).toBe(400);
  });

  it('has a logo that is a picture of our own: at most 512 pixels, without metadata, transparent where it was', async () => {
    expect(await setLogo(await pictureWithExif())).toMatchObject({ status: 200 });
    const first = await show(employee);
    const wide = await sharp({ create: { width: 1_400, height: 700, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect((await setLogo(wide)).body.logo).not.toBe(first.logo);
    const answer = await getLogo(employee);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([200, 'image/webp', 'nosniff', 'private, no-cache']);
    const { format, width, height, exif, hasAlpha } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ format, width, height, exif, hasAlpha }).toEqual({ format: 'webp', width: 512, height: 256, exif: undefined, hasAlpha: true });
  });

  it('sends the logo once: a browser that has it is told so', async () => {
    const tag = (await getLogo(employee)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = await getLogo(employee, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await getLogo(employee, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await getLogo(stranger)).status).toBe(404);
  });

  it('takes nothing that is no picture, whatever it says it is', async () => {
    const before = await show(admin);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await setLogo(svg)).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
    expect(await setLogo((await picture()).subarray(0, 60))).toMatchObject({ status: 422, body: { code: 'UNREADABLE_IMAGE' } });
    expect(await setLogo(await pngThatClaims(14_000, 14_000))).toMatchObject({ status: 422 });
    expect(await setLogo(Buffer.concat([await picture(), Buffer.alloc(2 * 1_048_576)]))).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(await setLogo(await picture(), admin, 'other')).toMatchObject({ status: 400 });
    expect(await api.http.put('/api/company/logo', { image: 'x' }, { bearer: admin!.bearer })).toMatchObject({ status: 415 });
    expect(await show(admin)).toEqual(before);
  });

  it('is changed by admins only, and the logo can be taken away again', async () => {
    for (const person of [viewer, employee]) {
      expect((await change({ currency: 'CHF' }, person)).status).toBe(403);
      expect((await setLogo(await picture(), person)).status).toBe(403);
    }
    expect(await api.http.delete('/api/company/logo', { bearer: admin!.bearer })).toMatchObject({ status: 200, body: { logo: null } });
    expect((await getLogo(admin)).status).toBe(404);
    expect((await audit()).map(({ action }) => action).slice(-3)).toEqual(['logo.changed', 'logo.changed', 'logo.removed']);
  });

  describe('and its holidays', () => {
    const [NEW_YEAR, UNITY] = [{ day: '2027-01-01', name: 'New Year’s Day' }, { day: '2026-10-03', name: 'German Unity Day' }];
    const list = async (by: Person | undefined, path = '/api/me/holidays') => (await api.http.get(path, { bearer: by!.bearer })).body.items;
    const add = (holidays: unknown, by = admin) => api.http.post('/api/company/holidays', { holidays }, { bearer: by!.bearer });
    const remove = (day: string, by = admin) => api.http.delete(`/api/company/holidays/${day}`, { bearer: by!.bearer });
    const told = () => api.sql(`SELECT action, target, details FROM company_audit WHERE company_id = $1 AND action LIKE 'holiday.%' ORDER BY at, id`, [companyId]);

    it('are added several at once by an admin, read by every member, told by the audit, and no other company’s', async () => {
      expect(await add([NEW_YEAR, { ...UNITY, name: '  German Unity Day ' }])).toMatchObject({ status: 201, body: { items: [UNITY, NEW_YEAR] } });
      for (const person of [admin, viewer, employee]) expect(await list(person)).toEqual([UNITY, NEW_YEAR]);
      for (const person of [admin, viewer]) expect(await list(person, '/api/company/holidays')).toEqual([UNITY, NEW_YEAR]);
      expect(await list(stranger)).toEqual([]);
      expect(await told()).toEqual([UNITY, NEW_YEAR].map((details) => ({ action: 'holiday.created', target: details.day, details })));
    });

    it('are read by their days, both ends included', async () => {
      expect(await list(employee, '/api/me/holidays?from=2026-10-03&to=2026-12-31')).toEqual([UNITY]);
      expect(await list(viewer, '/api/company/holidays?from=2026-10-04')).toEqual([NEW_YEAR]);
      expect(await list(viewer, '/api/company/holidays?to=2026-10-02')).toEqual([]);
      expect((await api.http.get('/api/me/holidays?from=2026-10-04&to=2026-10-03', { bearer: employee!.bearer })).status).toBe(400);
    });

    it('keep their names: the same again is no change, another name is a conflict, and then none of all is added', async () => {
      const before = await told();
      expect((await add([UNITY])).status).toBe(201);
      expect(await add([{ day: '2026-12-25', name: 'Christmas Day' }, { ...UNITY, name: 'Some day' }])).toMatchObject({ status: 409, body: { message: '2026-10-03 is a holiday already: German Unity Day', details: UNITY } });
      expect([await list(employee), await told()]).toEqual([[UNITY, NEW_YEAR], before]);
    });

    it('added by two at once are there once', async () => {
      const days = [{ day: '2026-12-26', name: 'Boxing Day' }, { day: '2026-12-25', name: 'Christmas Day' }];
      const answers = await Promise.all([add(days), add(days.toReversed()), add(days), add(days.toReversed())]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect((await told()).filter(({ target }) => String(target).startsWith('2026-12'))).toHaveLength(2);
      for (const { day } of days) expect((await remove(day)).status).toBe(204);
    });

    it('are removed by an admin, once', async () => {
      expect((await remove(NEW_YEAR.day, viewer)).status).toBe(403);
      expect((await remove(NEW_YEAR.day, stranger)).status).toBe(404);
      expect((await remove(NEW_YEAR.day)).status).toBe(204);
      for (const day of [NEW_YEAR.day, '2026-02-30', 'tomorrow']) expect((await remove(day)).status).toBe(404);
      expect(await list(employee)).toEqual([UNITY]);
      expect((await told()).at(-1)).toEqual({ action: 'holiday.deleted', target: NEW_YEAR.day, details: NEW_YEAR });
    });

    it.each([[[]], [null], [[{ day: '2026-02-30', name: 'x' }]], [[{ day: '2026-10-04' }]], [[{ day: '2026-10-04', name: ' ' }]], [[{ day: '2026-10-04', name: 'x'.repeat(101) }]], [[{ day: '2026-10-04', name: 'x', companyId: 'x' }]]])(
      'are refused as %j',
      async (holidays) => expect(await add(holidays)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }),
    );

    it('are a thousand at most', async () => {
      await api.sql(`INSERT INTO company_holiday (company_id, day, name) SELECT $1, '2031-01-01'::date + n, 'Off' FROM generate_series(1, 998) AS n`, [companyId]);
      const more = [{ day: '2035-01-01', name: 'Off' }, { day: '2035-01-02', name: 'Off' }];
      expect((await add(more)).status).toBe(400);
      expect((await add(more.slice(1))).status).toBe(201);
      expect((await add(more)).status).toBe(400);
      expect(await list(viewer)).toHaveLength(1_000);
    });

    it('are an admin’s to change', async () => {
      for (const by of [viewer, employee]) expect((await add([NEW_YEAR], by)).status).toBe(403);
      expect((await api.http.get('/api/company/holidays', { bearer: employee!.bearer })).status).toBe(403);
    });
  });
});
