import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VendorSummaries } from '#owner';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const DAY_MS = 86_400_000;

describe("the owner's list of companies", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const list = (query = '') => api.http.get(`/api/owner/companies${query}`, { bearer: owner });
  const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name);

  it('has exactly the fields that clients rely on', async () => {
    const { id, name } = await createCompany(api, owner, { plan: 'PRO' });
    const { items } = (await list(`?search=${encodeURIComponent(name)}`)).body;
    expect(items).toEqual([
      {
        id,
        name,
        email: 'office@example.test',
        plan: 'PRO',
        status: 'TRIAL',
        servable: true,
        trialEndsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        subscriptionExpiresAt: null,
        employees: { used: 1, limit: 50 },
        storage: { usedMb: 0, limitMb: 100_000 },
        last30Days: { activeMinutes: 0, activeMinutesByDay: Array.from({ length: 30 }, () => 0), screenshots: 0 },
        lastSyncAt: null,
      },
    ]);
  });

  it('counts each company as exactly one of the statuses it filters by', async () => {
    const [past, future] = [new Date(Date.now() - DAY_MS), new Date(Date.now() + DAY_MS)];
    const made = {
      TRIAL: [await companyInState(api, { trialEndsAt: future })],
      ACTIVE: [await companyInState(api, { status: 'ACTIVE' }), await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: future })],
      EXPIRED: [await companyInState(api, { trialEndsAt: past }), await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: past })],
      SUSPENDED: [await companyInState(api, { status: 'SUSPENDED', subscriptionExpiresAt: future })],
      CANCELLED: [await companyInState(api, { status: 'CANCELLED' })],
    };
    let total = 0;
    for (const [status, ids] of Object.entries(made)) {
      const answer = (await list(`?status=${status}&pageSize=200`)).body;
      expect(answer.items.map(({ id }: { id: string }) => id), status).toEqual(expect.arrayContaining(ids));
      expect(answer.items.every(({ servable }: { servable: boolean }) => servable === ['TRIAL', 'ACTIVE'].includes(status))).toBe(true);
      total += answer.total;
    }
    expect(total).toBe((await list()).body.total);
  });

  it('pages without gaps or repetitions, by every order', async () => {
    // Some that never synced, and some that did at the same moment.
    await api.sql(`UPDATE company SET last_sync_at = now() - make_interval(hours => (random() * 2)::int) WHERE company_id IN (SELECT company_id FROM company ORDER BY name LIMIT 5)`);
    for (const sort of ['name', 'plan', 'status', 'createdAt', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt']) {
      for (const order of [sort, `-${sort}`]) {
        const whole = (await list(`?pageSize=200&sort=${order}`)).body;
        const pages = await Promise.all(Array.from({ length: Math.ceil(whole.total / 3) }, (_, page) => list(`?pageSize=3&sort=${order}&page=${page + 1}`)));
        const ids = pages.flatMap(({ body }) => body.items.map(({ id }: { id: string }) => id));
        expect(ids, order).toEqual(whole.items.map(({ id }: { id: string }) => id));
        expect(new Set(ids).size).toBe(whole.total);
      }
    }
  });

  it('sorts by figures, largest first with a minus', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const long = new Date(Date.now() - 45 * DAY_MS).toISOString().slice(0, 10);
    const use = async (name: string, days: [string, number, number, number][]) => {
      const { id } = await createCompany(api, owner, { name });
      for (const [date, seconds, screenshots, storageMb] of days) {
        await api.sql(
          `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb) VALUES ($1, $2, $3, 0, 1, 1, $4, $5)`,
          [id, date, seconds, screenshots, storageMb],
        );
      }
    };
    await use('Figures A', [[day, 600, 1, 30], [long, 1_000_000, 500, 10]]);
    await use('Figures B', [[day, 1_200, 3, 20]]);
    await use('Figures C', [[long, 9_000, 7, 40]]);
    const order = async (sort: string) => names(await list(`?search=figures&sort=${sort}`)).map((name) => name.at(-1)).join('');
    expect(await order('-activeMinutes')).toBe('BAC');
    expect(await order('screenshots')).toBe('CAB');
    expect(await order('-storage')).toBe('CAB');
    expect(await order('-name')).toBe('CBA');
    const { items } = (await list('?search=figures')).body;
    const none = Array.from({ length: 29 }, () => 0);
    expect(items.map(({ last30Days, storage }: { last30Days: object; storage: { usedMb: number } }) => [last30Days, storage.usedMb])).toEqual([
      [{ activeMinutes: 10, activeMinutesByDay: [...none, 10], screenshots: 1 }, 30],
      [{ activeMinutes: 20, activeMinutesByDay: [...none, 20], screenshots: 3 }, 20],
      [{ activeMinutes: 0, activeMinutesByDay: [...none, 0], screenshots: 0 }, 40],
    ]);
  });

  it('finds parts of names and e-mails literally', async () => {
    await createCompany(api, owner, { name: '100% Wool_Works' });
    expect(names(await list('?search=0%25%20wool_'))).toEqual(['100% Wool_Works']);
    expect((await list('?search=%25%25')).body.total).toBe(0);
    expect((await list('?search=WOOL%20%20WORKS')).body.total).toBe(0);
    expect((await list('?search=office%40example.test&pageSize=1')).body.total).toBeGreaterThan(1);
    expect((await list('?search=wool&plan=FREE')).body.total).toBe(0);
    expect(names(await list('?search=wool&status=TRIAL'))).toEqual(['100% Wool_Works']);
  });

  it('knows at once what the vendor did, and what others did after its next refresh', async () => {
    const [, other] = [await createCompany(api, owner, { name: 'Deeds A' }), await createCompany(api, owner, { name: 'Deeds B' })];
    const found = async (query: string) => names(await list(`?search=deeds&${query}`));
    // As if it had just been made, and took so long that nobody does it again by the way.
    await api.sql(`UPDATE vendor_summary_state SET refreshed_at = now(), took = interval '1 minute' WHERE part = 'LIST'`);
    const act = (path: string, method: 'patch' | 'post', body: object) => api.http[method](`/api/owner/companies/${other.id}${path}`, body, { bearer: owner });
    expect((await act('', 'patch', { name: 'Deeds of another', email: 'deeds.done@example.test' })).status).toBe(200);
    expect(await found('sort=name')).toEqual(['Deeds A', 'Deeds of another']);
    expect(names(await list('?search=deeds.done'))).toEqual(['Deeds of another']);
    expect((await act('/suspend', 'post', { reason: 'Unpaid' })).status).toBe(200);
    expect(await found('status=SUSPENDED')).toEqual(['Deeds of another']);
    expect(await found('status=TRIAL')).toEqual(['Deeds A']);
    expect(await found('sort=-status')).toEqual(['Deeds of another', 'Deeds A']);

    await api.sql(`UPDATE vendor_audit SET at = at - interval '1 minute'`);
    await api.sql('UPDATE company_seats SET used = 7 WHERE company_id = $1', [other.id]);
    expect(await found('sort=-employees')).toEqual(['Deeds A', 'Deeds of another']);
    await api.app.get(VendorSummaries).refresh();
    expect(await found('sort=-employees')).toEqual(['Deeds of another', 'Deeds A']);
  });

  it('answers an empty page after the last with the total, and refuses what is no page', async () => {
    const { total } = (await list()).body;
    expect((await list('?page=99999')).body).toMatchObject({ items: [], total, page: 99_999, pageSize: 50 });
    for (const query of ['?page=0', '?pageSize=201', '?page=1.5', '?sort=password', '?status=DEAD', '?companyId=x']) {
      expect((await list(query)).body.code, query).toBe('VALIDATION_FAILED');
    }
  });
});
