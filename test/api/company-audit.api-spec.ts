import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { invite, type Person } from '../support/world.js';

describe('the company’s audit', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0, timezone: 'America/New_York' })).companyId;
    admin = await member(api, companyId);
  });
  afterAll(() => api.close());

  const list = (query = '', by = admin) => api.http.get(`/api/company/audit${query}`, { bearer: by.bearer });
  const add = (action: string, at: string) =>
    api.sql(`INSERT INTO company_audit (company_id, id, at, actor, action) VALUES ($1, $2, $3, 'somebody', $4)`, [companyId, uuidv7(), at, action]);

  it('tells who did what, newest first', async () => {
    const person = await invite(api, admin, 'EMPLOYEE', 'Grace Hopper');
    await api.http.patch(`/api/company/employees/${person.id}`, { name: 'Grace' }, { bearer: admin.bearer });
    const { status, body } = await list('?limit=3');
    expect(status).toBe(200);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['employee.changed', 'invitation.accepted', 'employee.invited']);
    expect(body.items[0]).toEqual({
      id: expect.any(String), at: expect.stringMatching(/^\d{4}-.*Z$/), actor: admin.email, action: 'employee.changed', target: person.id,
      details: { name: { from: 'Grace Hopper', to: 'Grace' } }, address: '127.0.0.1', requestId: expect.any(String),
    });
    expect(body.items[1]).toMatchObject({ actor: person.email, target: person.id, details: { email: person.email, role: 'EMPLOYEE' } });
    expect(body.nextCursor).toEqual(expect.any(String));
  });

  it('is paged without gaps or repetitions, also within one instant', async () => {
    for (let i = 0; i < 7; i++) await add('test.paged', '2026-03-01T12:00:00.123456Z');
    await add('test.paged', '2026-03-01T12:00:00.123457Z');
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 10; pages++) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await list(`?action=test.paged&limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    expect((await list('?action=test.paged&limit=8')).body).toMatchObject({ nextCursor: null });
  });

  it('is filtered by action and by days of the company’s zone, both included', async () => {
    // New York is four hours behind in July.
    await add('test.days', '2026-07-01T03:59:59.999Z');
    await add('test.days', '2026-07-01T04:00:00Z');
    await add('test.days', '2026-07-03T03:59:59.999999Z');
    await add('test.days', '2026-07-03T04:00:00Z');
    const times = async (query: string) => (await list(`?action=test.days${query}`)).body.items.length as number;
    expect(await times('')).toBe(4);
    expect(await times('&from=2026-07-01')).toBe(3);
    expect(await times('&to=2026-07-02')).toBe(3);
    expect(await times('&from=2026-07-01&to=2026-07-02')).toBe(2);
    expect(await times('&from=2026-07-02&to=2026-07-01')).toBe(0);
    expect((await list('?action=test.none')).body).toEqual({ items: [], nextCursor: null });
  });

  it.each(['?limit=0', '?limit=201', '?from=2026-02-30', '?from=0000-01-01', '?to=yesterday', '?cursor=x', '?cursor=AAAA', '?action=DROP', '?action=a.b&action=c.d', '?companyId=1'])(
    'refuses %s',
    async (query) => expect(await list(query)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }),
  );

  it('is read by viewers too, by no employee, and in no other company', async () => {
    const [viewer, employee] = [await invite(api, admin, 'VIEWER'), await invite(api, admin)];
    const stranger = await member(api, (await seedCompany(api, { employees: 0 })).companyId);
    expect((await list('', viewer)).status).toBe(200);
    expect(await list('', employee)).toMatchObject({ status: 403 });
    expect((await list('', stranger)).body.items).toEqual([expect.objectContaining({ action: 'invitation.accepted', actor: stranger.email })]);
  });
});
