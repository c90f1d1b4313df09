import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { application, minute, minutesAgo, session, storedRows, trackedCompany, upload, website } from '../support/tracking.js';

let api: Api;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const codes = (answer: { body: any }): string[] => answer.body.rejected.map((item: any) => item.code);

describe('POST /api/upload/batch', () => {
  it('stores one of each kind and announces it once', async () => {
    const company = await trackedCompany(api);
    const started = session();
    const items = {
      sessions: [started],
      activity: [minute({ sessionId: started.id })],
      applications: [application({ sessionId: started.id })],
      websites: [website({ sessionId: started.id })],
    };
    const answer = await upload(api, company.tracker(), items);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: true, accepted: 4, duplicates: 0, rejected: [] });
    expect(Math.abs(Date.parse(answer.body.serverTime) - Date.now())).toBeLessThan(5_000);
    expect(await storedRows(api, company.companyId)).toMatchObject({ work_session: 1, activity_minute: 1, application_usage: 1, website_usage: 1, outbox: 1 });
    const [site] = await api.sql('SELECT domain, url, device_id, employee_id FROM website_usage WHERE company_id = $1', [company.companyId]);
    expect(site).toMatchObject({ domain: 'example.com', url: 'https://example.com/a', device_id: company.employee().deviceId, employee_id: company.employee().id });
  });

  it('answers what a lost answer would have said: duplicates, and the count stays', async () => {
    const company = await trackedCompany(api);
    const started = session({ endedAt: minutesAgo(5) });
    const items = { sessions: [started], activity: [minute()], applications: [application()], websites: [website()] };
    await upload(api, company.tracker(), items);
    const again = await upload(api, company.tracker(), items);
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 4, rejected: [] });
    expect(await storedRows(api, company.companyId)).toMatchObject({ work_session: 1, activity_minute: 1, application_usage: 1, website_usage: 1 });
  });

  it('stores the same batch once however often it comes at the same time', async () => {
    const company = await trackedCompany(api);
    const started = session();
    const applications = Array.from({ length: 50 }, (_, i) => application({ sessionId: started.id, startedAt: minutesAgo(25, i * 1_000) }));
    // Half of them the other way round: whoever locks in the order of arrival deadlocks here.
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => upload(api, company.tracker(), { sessions: [started], applications: i % 2 ? applications : [...applications].reverse() })),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    const sum = (field: string): number => answers.reduce((total, answer) => total + answer.body[field], 0);
    expect(sum('accepted')).toBe(51);
    expect(sum('duplicates')).toBe(19 * 51);
    expect(await storedRows(api, company.companyId)).toMatchObject({ work_session: 1, application_usage: 50 });
  });

  it('stores 499 of 500 where one is bad, and says which', async () => {
    const company = await trackedCompany(api);
    const applications = Array.from({ length: 500 }, (_, i) => application({ startedAt: minutesAgo(600 - i) }));
    applications[321]!.durationSeconds = -1;
    const answer = await upload(api, company.tracker(), { applications });
    expect(answer.body).toMatchObject({ accepted: 499, duplicates: 0 });
    expect(answer.body.rejected).toEqual([expect.objectContaining({ kind: 'applications', index: 321, id: applications[321]!.id, code: 'NEGATIVE_DURATION' })]);
    expect((await storedRows(api, company.companyId)).application_usage).toBe(499);
  });

  it('stores an id that another company has used', async () => {
    const [a, b] = [await trackedCompany(api), await trackedCompany(api)];
    const items = { sessions: [session()], applications: [application()], websites: [website()] };
    await upload(api, b.tracker(), items);
    expect((await upload(api, a.tracker(), items)).body).toMatchObject({ accepted: 3, duplicates: 0, rejected: [] });
    for (const company of [a, b]) expect(await storedRows(api, company.companyId)).toMatchObject({ work_session: 1, application_usage: 1, website_usage: 1 });
  });

  it('takes another employee’s session for one that is not there', async () => {
    const company = await trackedCompany(api, { employees: 2 });
    const foreign = await trackedCompany(api);
    const [theirs, elsewhere] = [session(), session()];
    await upload(api, company.tracker(1), { sessions: [theirs] });
    await upload(api, foreign.tracker(), { sessions: [elsewhere] });
    const answer = await upload(api, company.tracker(0), {
      activity: [minute({ sessionId: theirs.id })],
      applications: [theirs.id, elsewhere.id, uuidv7()].map((sessionId) => application({ sessionId })),
      websites: [website({ sessionId: uuidv7() }), website()],
    });
    expect(answer.body.accepted).toBe(1);
    expect(codes(answer)).toEqual(Array(5).fill('UNKNOWN_SESSION'));
    expect(new Set(answer.body.rejected.map((item: any) => item.message)).size).toBe(1);
  });

  it('keeps the first of two contents under one id and start', async () => {
    const company = await trackedCompany(api);
    const items = { activity: [minute()], applications: [application()], websites: [website()], sessions: [session({ endedAt: minutesAgo(3) })] };
    await upload(api, company.tracker(), items);
    const answer = await upload(api, company.tracker(), {
      sessions: [{ ...items.sessions[0], endedAt: minutesAgo(2) }, { ...items.sessions[0], startedAt: minutesAgo(29) }],
      activity: [{ ...items.activity[0], clicks: 10 }],
      applications: [{ ...items.applications[0], durationSeconds: 43 }, { ...items.applications[0], title: 'what a policy may reduce is not compared' }],
      websites: [{ ...items.websites[0], url: 'https://other.example.com/a' }],
    });
    expect(answer.body).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(codes(answer)).toEqual(Array(5).fill('CONFLICT'));
    const [row] = await api.sql('SELECT duration_seconds, title FROM application_usage WHERE company_id = $1', [company.companyId]);
    expect(row).toEqual({ duration_seconds: 42, title: 'main.ts' });
  });

  it('accepts one of two equal items of a batch, and the first of two that differ', async () => {
    const company = await trackedCompany(api);
    const [one, other] = [application(), application()];
    const answer = await upload(api, company.tracker(), {
      activity: [minute(), minute()],
      applications: [one, other, one, { ...other, durationSeconds: 7 }],
    });
    expect(answer.body).toMatchObject({ accepted: 3, duplicates: 2 });
    expect(answer.body.rejected).toEqual([expect.objectContaining({ kind: 'applications', index: 3, code: 'CONFLICT' })]);
  });

  it('keeps the same minute of two devices', async () => {
    const company = await trackedCompany(api);
    const { id: employeeId } = company.employee();
    await upload(api, company.tracker(), { activity: [minute()] });
    await api.sql('UPDATE device_token SET device_id = $2 WHERE membership_id = $1', [employeeId, uuidv7()]);
    const second = await startApi({ database: api });
    const answer = await upload(second, company.tracker(), { activity: [minute({ activeSeconds: 5 })] });
    await second.close();
    expect(answer.body).toMatchObject({ accepted: 1, rejected: [] });
    expect((await storedRows(api, company.companyId)).activity_minute).toBe(2);
  });

  it('routes of one kind do the same', async () => {
    const company = await trackedCompany(api);
    const clientSentAt = new Date().toISOString();
    const post = (kind: string, items: readonly object[]) => api.http.post(`/api/upload/${kind}`, { clientSentAt, items }, company.tracker());
    for (const [kind, items] of [['activity', [minute()]], ['applications', [application()]], ['websites', [website()]]] as const) {
      expect((await post(kind, items)).body).toMatchObject({ status: true, accepted: 1, duplicates: 0, rejected: [] });
      expect((await post(kind, [...items, { wrong: true }])).body).toMatchObject({ accepted: 0, duplicates: 1, rejected: [{ kind, index: 1, code: 'INVALID' }] });
    }
    const answer = await api.http.post('/api/upload/activity', { clientSentAt, items: [], applications: [application()] }, company.tracker());
    expect(answer.status).toBe(400);
  });

  it('says in its headers when the key that came with it ends', async () => {
    const company = await trackedCompany(api);
    expect((await upload(api, company.tracker(), { activity: [minute()] })).headers.get('deprecation')).toBeNull();
    await api.sql(`UPDATE company_key SET expires_at = now() + interval '1 hour' WHERE company_id = $1`, [company.companyId]);
    expect((await upload(api, company.tracker(), { activity: [minute()] })).headers.get('deprecation')).toMatch(/^@\d+$/);
    await api.sql(`UPDATE company_key SET expires_at = now() WHERE company_id = $1`, [company.companyId]);
    expect(await upload(api, company.tracker(), { applications: [application()] })).toMatchObject({ status: 401, body: { code: 'COMPANY_KEY_INVALID' } });
    expect((await storedRows(api, company.companyId)).application_usage).toBe(0);
  });

  it('says when it was last heard of, without waiting for it', async () => {
    const company = await trackedCompany(api);
    await upload(api, company.tracker(), { activity: [minute()] });
    await expect.poll(async () => (await api.sql('SELECT last_sync_at FROM company WHERE company_id = $1', [company.companyId]))[0]?.last_sync_at).toBeInstanceOf(Date);
  });
});
