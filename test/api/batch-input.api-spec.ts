import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BATCH_MAX_ITEMS, BODY_MAX_BYTES } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import { application, minute, minutesAgo, session, storedRows, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());
beforeEach(async () => void (company = await trackedCompany(api)));

const DAY = 24 * 3_600_000;
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();
const nothing = { work_session: 0, activity_minute: 0, application_usage: 0, website_usage: 0, screenshot: 0, outbox: 0 };

/** Sends one item of a kind and answers its code, or `accepted`. */
async function judged(kind: string, item: unknown): Promise<string> {
  const answer = await upload(api, company.tracker(), { [kind]: [item] });
  expect(answer.status).toBe(200);
  return answer.body.rejected[0]?.code ?? (answer.body.accepted === 1 ? 'accepted' : 'lost');
}

describe('a batch that is refused whole', () => {
  it('has 2,001 items', async () => {
    const applications = Array.from({ length: BATCH_MAX_ITEMS }, (_, i) => application({ startedAt: minutesAgo(2_500 - i) }));
    const answer = await upload(api, company.tracker(), { applications, activity: [minute()] });
    expect(answer).toMatchObject({ status: 413, body: { status: false, code: 'TOO_LARGE' } });
    expect(await storedRows(api, company.companyId)).toEqual(nothing);
    expect((await upload(api, company.tracker(), { applications })).body.accepted).toBe(BATCH_MAX_ITEMS);
  });

  it('has 1 MB and one byte', async () => {
    const body = JSON.stringify({ clientSentAt: minutesAgo(0), applications: [application()] });
    const padded = (bytes: number): string => body + ' '.repeat(bytes - Buffer.byteLength(body));
    const tooLarge = await api.http.post('/api/upload/batch', padded(BODY_MAX_BYTES + 1), company.tracker());
    expect(tooLarge).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(await storedRows(api, company.companyId)).toEqual(nothing);
    expect((await api.http.post('/api/upload/batch', padded(BODY_MAX_BYTES), company.tracker())).status).toBe(200);
  });

  it.each([
    ['an undeclared companyId', { companyId: uuidv7() }],
    ['an undeclared role', { role: 'ADMIN' }],
    ['no array', { applications: {} }],
    ['null for an array', { applications: null }],
    ['a clientSentAt that is no instant', { clientSentAt: 'yesterday' }],
    ['no clientSentAt', { clientSentAt: undefined }],
  ])('has %s', async (_, wrong) => {
    const answer = await upload(api, company.tracker(), { applications: [application()], ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.details[0].path).toBe(Object.keys(wrong)[0]);
    expect(await storedRows(api, company.companyId)).toEqual(nothing);
  });

  it.each([['null'], ['[]'], ['"text"'], ['7']])('is %s instead of an object', async (body) => {
    expect(await api.http.post('/api/upload/batch', body, company.tracker())).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('has __proto__ beside its arrays', async () => {
    const body = `{"clientSentAt": "${minutesAgo(0)}", "__proto__": {"sessions": []}}`;
    expect(await api.http.post('/api/upload/batch', body, company.tracker())).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it.each([
    ['broken', '{"clientSentAt": '],
    ['5,000 levels deep', '['.repeat(5_000) + ']'.repeat(5_000)],
  ])('is %s JSON', async (_, body) => {
    expect(await api.http.post('/api/upload/batch', body, company.tracker())).toMatchObject({ status: 400, body: { code: 'MALFORMED_JSON' } });
  });

  it('is invalid UTF-8', async () => {
    const broken = Buffer.concat([Buffer.from('{"clientSentAt":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    const answer = await api.http.send('POST', '/api/upload/batch', new Uint8Array(broken), company.tracker());
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_JSON' } });
  });
});

describe('an item that is refused by itself', () => {
  it.each([
    ['an undeclared companyId', { companyId: uuidv7() }],
    ['an undeclared role', { role: 'ADMIN' }],
    ['an id that is none', { id: 'not-an-id' }],
    ['no id', { id: undefined }],
    ['a number for a text', { app: 7 }],
    ['an empty name', { app: '' }],
    ['nothing but control characters for a name', { app: '\u0007\n' }],
    ['a text for a number', { durationSeconds: '42' }],
    ['half a second', { durationSeconds: 0.5 }],
    ['NUL in a text', { title: 'a\u0000b' }],
    ['the 30th of February', { startedAt: '2026-02-30T10:00:00.000Z' }],
    ['the year 275760', { startedAt: '+275760-09-13T00:00:00.000Z' }],
    ['a local time', { startedAt: '2026-11-02T10:00:00.000+02:00' }],
    ['a session id that is none', { sessionId: 'mine' }],
  ])('has %s', async (_, wrong) => {
    expect(await judged('applications', application(wrong))).toBe('INVALID');
  });

  it.each([
    ['1e999', '"durationSeconds": 1e999'],
    ['a lone surrogate', '"durationSeconds": 5, "title": "\\ud83d"'],
    ['the other half of one', '"durationSeconds": 5, "app": "x\\udc00"'],
    ['__proto__', '"durationSeconds": 5, "__proto__": {"id": 1}'],
    ['constructor', '"durationSeconds": 5, "constructor": {"prototype": {}}'],
  ])('has %s', async (_, fields) => {
    const { durationSeconds: _left, ...rest } = application();
    const body = `{"clientSentAt": "${minutesAgo(0)}", "applications": [${JSON.stringify(rest).slice(0, -1)}, ${fields}}]}`;
    const answer = await api.http.post('/api/upload/batch', body, company.tracker());
    expect(answer.body).toMatchObject({ status: true, accepted: 0, rejected: [{ kind: 'applications', index: 0, code: 'INVALID' }] });
  });

  it.each([[null], [[]], ['text'], [7], [true]])('is %j', async (item) => {
    for (const kind of ['sessions', 'activity', 'applications', 'websites']) expect(await judged(kind, item)).toBe('INVALID');
  });

  it.each([
    ['applications', () => application({ durationSeconds: -1 }), 'NEGATIVE_DURATION'],
    ['applications', () => application({ startedAt: fromNow(-2 * DAY), durationSeconds: 86_401 }), 'TOO_LONG'],
    ['applications', () => application({ startedAt: fromNow(DAY), durationSeconds: 1 }), 'IN_THE_FUTURE'],
    ['applications', () => application({ startedAt: fromNow(-60_000), durationSeconds: 60 + 301 }), 'IN_THE_FUTURE'],
    ['applications', () => application({ startedAt: fromNow(-60_000), durationSeconds: 60 + 290 }), 'accepted'],
    ['applications', () => application({ startedAt: fromNow(-365 * DAY) }), 'TOO_OLD'],
    ['applications', () => application({ startedAt: fromNow(-60 * DAY + 60_000) }), 'accepted'],
    ['websites', () => website({ durationSeconds: -1 }), 'NEGATIVE_DURATION'],
    ['websites', () => website({ url: 'javascript:alert(1)' }), 'INVALID'],
    ['websites', () => website({ url: 'not an address' }), 'INVALID'],
    ['sessions', () => session({ endedAt: minutesAgo(31) }), 'NEGATIVE_DURATION'],
    ['sessions', () => session({ startedAt: fromNow(-2 * DAY), endedAt: fromNow(-DAY + 1_000) }), 'TOO_LONG'],
    ['sessions', () => session({ startedAt: fromNow(DAY) }), 'IN_THE_FUTURE'],
    ['sessions', () => session({ startedAt: fromNow(-365 * DAY) }), 'TOO_OLD'],
    ['activity', () => minute({ activeSeconds: 60, idleSeconds: 1 }), 'TOO_LONG'],
    ['activity', () => minute({ idleSeconds: -1 }), 'NEGATIVE_DURATION'],
    ['activity', () => minute({ keystrokes: -1 }), 'INVALID'],
    ['activity', () => minute({ minute: minutesAgo(20, 1_000) }), 'INVALID'],
    ['activity', () => minute({ minute: minutesAgo(-7) }), 'IN_THE_FUTURE'],
  ])('among %s: %j is %s', async (kind, item, code) => {
    expect(await judged(kind, item())).toBe(code);
  });
});

describe('texts', () => {
  it('are stored as they were sent, cut and cleaned, whatever is in them', async () => {
    const titles = ['"quoted" \\ back', '{NULL,"x"}', 'NULL', '', '日本語 🙂', 'a\u0000'.slice(0, 1) + '\u0007b\n\u009fc', `${'x'.repeat(1_023)}🙂`, 'y'.repeat(3_000)];
    const expected = [...titles.slice(0, 5), 'abc', 'x'.repeat(1_023), 'y'.repeat(1_024)];
    const applications = titles.map((title, i) => application({ title, startedAt: minutesAgo(29 - i) }));
    expect((await upload(api, company.tracker(), { applications })).body.accepted).toBe(titles.length);
    const rows = await api.sql('SELECT title FROM application_usage WHERE company_id = $1 ORDER BY started_at', [company.companyId]);
    expect(rows.map((row) => row.title)).toEqual(expected);
  });

  it('of addresses lose name and password, and give the host that browsers show', async () => {
    const urls = ['https://user:secret@Example.com:8443/a?b#c', 'https://münchen.example/', 'http://[::1]:3000/x', `https://example.org/${'p'.repeat(2_000)}`];
    const websites = urls.map((url, i) => website({ url, startedAt: minutesAgo(29 - i) }));
    expect((await upload(api, company.tracker(), { websites })).body.accepted).toBe(urls.length);
    const rows = await api.sql('SELECT domain, url FROM website_usage WHERE company_id = $1 ORDER BY started_at', [company.companyId]);
    expect(rows.map((row) => row.domain)).toEqual(['example.com', 'xn--mnchen-3ya.example', '[::1]', 'example.org']);
    expect(rows[0]?.url).toBe('https://example.com:8443/a?b#c');
    expect(rows[3]?.url).toHaveLength(1_024);
  });
});
