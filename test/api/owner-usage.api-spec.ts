import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { signInOwner } from '../support/world.js';

describe("a company's usage days", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const usage = async (id: string, query = '') => (await api.http.get(`/api/owner/companies/${id}/usage${query}`, { bearer: owner })).body;
  const addDay = (id: string, day: string, storageMb: number) =>
    api.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
       VALUES ($1, $2, 3600, 600, 2, 3, 4, $3)`,
      [id, day, storageMb],
    );

  it('have every date of the period, oldest first, with the storage that was last known', async () => {
    const id = await companyInState(api, {});
    await addDay(id, '2026-02-20', 7.5);
    await addDay(id, '2026-03-02', 9.125);
    expect(await usage(id, '?from=2026-03-01&to=2026-03-03')).toEqual({
      items: [
        { date: '2026-03-01', activeSeconds: 0, idleSeconds: 0, employeesActive: 0, sessions: 0, screenshots: 0, storageMb: 7.5 },
        { date: '2026-03-02', activeSeconds: 3_600, idleSeconds: 600, employeesActive: 2, sessions: 3, screenshots: 4, storageMb: 9.125 },
        { date: '2026-03-03', activeSeconds: 0, idleSeconds: 0, employeesActive: 0, sessions: 0, screenshots: 0, storageMb: 9.125 },
      ],
      totals: { activeSeconds: 3_600, idleSeconds: 600, employeesActive: 2, sessions: 3, screenshots: 4, storageMb: 9.125 },
    });
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])('end today where the company is, by default 30 days: %s', async (timezone) => {
    const id = await companyInState(api, { timezone });
    const [row] = await api.sql<{ today: string }>('SELECT (now() AT TIME ZONE $1)::date::text AS today', [timezone]);
    const { items } = await usage(id);
    expect(items).toHaveLength(30);
    expect(items.at(-1).date).toBe(row!.today);
  });

  it('never show another company’s', async () => {
    const [mine, other] = [await companyInState(api, {}), await companyInState(api, {})];
    await addDay(other, '2026-03-02', 5);
    expect((await usage(mine, '?from=2026-03-01&to=2026-03-03')).totals).toMatchObject({ activeSeconds: 0, storageMb: 0 });
  });

  it('are at most 400, of dates that the calendar has', async () => {
    const id = await companyInState(api, {});
    expect((await usage(id, '?from=2025-01-01&to=2026-02-04')).items).toHaveLength(400);
    for (const query of ['?from=2025-01-01&to=2026-02-05', '?from=2026-03-02&to=2026-03-01', '?from=2026-02-30', '?to=yesterday', '?from=2026-03-01T00:00:00Z', '?day=2026-03-01', '?from=2026-03-01&from=2026-03-02']) {
      expect((await usage(id, query)).code, query).toBe('VALIDATION_FAILED');
    }
  });
});
