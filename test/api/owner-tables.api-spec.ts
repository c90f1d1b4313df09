import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const FORMULA = '=HYPERLINK("http://evil.example","x")';

describe("the vendor's tables as files", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const get = (path: string) => api.http.get<string>(path, { bearer: owner });
  /** Without the byte order mark, which fetch takes away while it decodes. */
  const lines = (answer: { body: string }) => answer.body.split('\r\n').slice(0, -1);

  it('have every page of the list, narrowed and in the order that is asked for', async () => {
    for (const name of ['Table C', 'Table A', 'Table B']) await createCompany(api, owner, { name, plan: name === 'Table B' ? 'FREE' : 'PRO' });
    const answer = await get('/api/owner/companies.csv?search=table&sort=-name');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="companies-\d{4}-\d\d-\d\d\.csv"$/);
    expect(lines(answer).map((line) => line.split(',')[0])).toEqual(['Company', 'Table C', 'Table B', 'Table A']);
    expect(lines(answer)[2]).toMatch(/^Table B,office@example\.test,FREE,TRIAL,\d{4}[^,]*Z,,1,5,0,0,0,10000,,\d{4}[^,]*Z,[0-9a-f-]{36}$/);
    expect(lines(await get('/api/owner/companies.csv?search=table&plan=FREE'))).toHaveLength(2);
  });

  it('begin with a byte order mark and run no formula', async () => {
    await createCompany(api, owner, { name: FORMULA });
    const response = await fetch(new URL('/api/owner/companies.csv?search=hyperlink', api.url), { headers: { authorization: `Bearer ${owner}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain(`\r\n"'=HYPERLINK(""http://evil.example"",""x"")",`);
  });

  it('have the same figures as the list', async () => {
    const id = await companyInState(api, { status: 'ACTIVE', plan: 'PRO', seats: 7 });
    await api.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb) VALUES ($1, current_date, 5431, 0, 1, 1, 9, 12.5)`,
      [id],
    );
    const [item] = (await api.http.get(`/api/owner/companies?search=${id}`, { bearer: owner })).body.items;
    expect([item.last30Days.activeMinutes, item.last30Days.screenshots, item.storage.usedMb]).toEqual([91, 9, 12.5]);
    expect(lines(await get(`/api/owner/companies.csv?search=${id}`))[1]).toContain(`ACTIVE,,,7,50,91,9,12.5,100000,`);
  });

  it("have a company's days", async () => {
    const id = await companyInState(api, {});
    await api.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb) VALUES ($1, '2026-03-02', 3600, 600, 2, 3, 4, 9.125)`,
      [id],
    );
    const answer = await get(`/api/owner/companies/${id}/usage.csv?from=2026-03-01&to=2026-03-02`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="usage-${id}-2026-03-01-to-2026-03-02.csv"`);
    expect(lines(answer)).toEqual(['Date,Active seconds,Idle seconds,Employees active,Sessions,Screenshots,"Storage, MB"', '2026-03-01,0,0,0,0,0,0', '2026-03-02,3600,600,2,3,4,9.125']);
    expect((await api.http.get(`/api/owner/companies/${crypto.randomUUID()}/usage.csv`, { bearer: owner })).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have each section of the reports, with the numbers that the reports show', async () => {
    const period = 'from=2026-03-01&to=2026-03-31';
    const report = (await api.http.get(`/api/owner/reports?${period}`, { bearer: owner })).body;
    const section = async (name: string) => lines(await get(`/api/owner/reports.csv?section=${name}&${period}`));
    expect(await section('status')).toContain(`All,${report.status.companies}`);
    expect((await section('growth')).slice(1)).toEqual(report.growth.map((month: object) => Object.values(month).join(',')));
    expect((await section('plans')).slice(1)).toHaveLength(report.plans.length);
    expect((await section('figures')).some((line) => line.startsWith(`Monthly recurring revenue,${report.revenue.mrr.amount / 100},USD,`))).toBe(true);
    expect([(await section('churn')).length, (await section('top-companies'))[0]]).toEqual([13, 'Company,Active minutes,Id']);
    for (const query of ['', 'section=everything', `section=growth&from=2026-03-02&to=2026-03-01`]) {
      expect((await api.http.get(`/api/owner/reports.csv?${query}`, { bearer: owner })).body, query).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });

  it("are nobody else's to read", async () => {
    const { id, admin } = await createCompany(api, owner);
    for (const path of ['companies.csv', 'reports.csv?section=growth', `companies/${id}/usage.csv`]) {
      expect((await api.http.get(`/api/owner/${path}`, { bearer: admin.bearer })).status, path).toBe(403);
      expect((await api.http.get(`/api/owner/${path}`)).status, path).toBe(401);
    }
  });
});
