import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportsScheduler } from '#exports';
import { Jobs } from '#platform';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { storedFiles } from '../support/screenshots.js';
import { type Company, createCompany, enrol, invite, type Person, record, signInOwner } from '../support/world.js';

/** What of a company stays: its contract and sums. */
const KEPT = [
  'aggregation_cursor', 'company', 'company_directory', 'company_seats', 'company_usage_daily', 'subscription',
  'subscription_reminder', 'vendor_audit', 'vendor_company', 'vendor_place',
];
/** Of these every company has some. */
const NEVER_EMPTY = ['company', 'company_directory', 'company_seats', 'company_usage_daily', 'subscription', 'vendor_audit'];

describe('the erasure of a cancelled company', () => {
  let api: Api;
  let owner: string;
  let [gone, kept]: Company[] = [];
  let [employee, everywhere]: Person[] = [];
  let tables: string[];
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    [gone, kept] = [await furnished(), await furnished()];
    employee = await invite(api, gone.admin, 'EMPLOYEE', 'Gone Person');
    // Somebody who works in both.
    everywhere = await member(api, gone.id, 'EMPLOYEE', `both-${uuidv7()}@example.test`);
    await member(api, kept.id, 'EMPLOYEE', everywhere.email);
    tables = (await api.sql<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped) ORDER BY 1`)).map(({ name }) => name);
  });
  afterAll(() => api.close());

  async function furnished(): Promise<Company> {
    const company = await createCompany(api, owner);
    const person = await invite(api, company.admin, 'EMPLOYEE', 'Some Person');
    await record(api, await enrol(api, company.key, person));
    await api.http.post('/api/company/tasks', { employeeId: person.id, title: 'Something to do' }, { bearer: company.admin.bearer });
    await api.http.post('/api/company/employees', { name: 'Invited', email: `invited-${uuidv7()}@example.test`, role: 'EMPLOYEE' }, { bearer: company.admin.bearer });
    await api.http.patch('/api/company/presentation', { colour: '#0b5cad' }, { bearer: company.admin.bearer });
    await api.http.post('/api/company/holidays', { holidays: [{ day: '2026-12-25', name: 'Christmas Day' }] }, { bearer: company.admin.bearer });
    await api.http.put('/api/me/notifications', { newDevices: true }, { bearer: company.admin.bearer });
    await api.http.patch('/api/company', { contactPerson: 'Contact Person', contactPhone: '+41 44 000 00 00' }, { bearer: company.admin.bearer });
    await api.http.post('/api/company/export', undefined, { bearer: company.admin.bearer });
    await aggregate(api);
    await api.app.get(ExportsScheduler).tick();
    return company;
  }

  const run = () => api.app.get(Jobs).runByHand('company-erasure');
  const cancelledAgo = (company: Company, ago: string) => api.sql(`UPDATE company SET status = 'CANCELLED', cancelled_at = now() - $2::interval WHERE company_id = $1`, [company.id, ago]);
  const rows = async (company: Company): Promise<Record<string, number>> => {
    const counts = await Promise.all(tables.map(async (table) => [table, (await api.sql(`SELECT count(*)::int AS n FROM ${table} WHERE company_id = $1`, [company.id]))[0]?.n as number] as const));
    return Object.fromEntries(counts.filter(([, n]) => n > 0));
  };

  async function onlyKept(company: Company): Promise<void> {
    const left = Object.keys(await rows(company));
    expect(left.filter((table) => !KEPT.includes(table))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(NEVER_EMPTY));
  }

  it('waits 30 days, and takes nothing of a company that is served', async () => {
    const before = [await rows(gone!), await rows(kept!), await storedFiles(api, gone!.id)];
    await cancelledAgo(gone!, '29 days 23 hours 59 minutes');
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', detail: '0 companies erased, 0 files, 0 rows' });
    expect([await rows(gone!), await rows(kept!), await storedFiles(api, gone!.id)]).toEqual(before);
    expect((before[2] as string[]).length).toBeGreaterThanOrEqual(3);
  });

  it('is asked of the database: the function itself takes nothing of any other company, whoever calls it', async () => {
    const before = await rows(kept!);
    await api.as('ept_jobs', ['SELECT app_erase_company($1, 1000)', [kept!.id]]);
    expect(await rows(kept!)).toEqual(before);
    for (const role of ['ept_tenant', 'ept_owner', 'ept_identity'] as const) {
      await expect(api.as(role, ['SELECT app_erase_company($1, 1000)', [gone!.id]])).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is not stopped half-way: a company whose 30 days are over is not brought back while its files and rows go', async () => {
    await cancelledAgo(gone!, '30 days');
    expect(await api.http.post(`/api/owner/companies/${gone!.id}/reactivate`, {}, { bearer: owner })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    // Whoever was reactivating it at that moment has committed by the time it is listed.
    expect(await run()).toMatchObject({ detail: '0 companies erased, 0 files, 0 rows' });
  });

  it('leaves sums and the contract, no file, and nothing of a person, in any table', async () => {
    await cancelledAgo(gone!, '30 days 5 minutes');
    const other = [await rows(kept!), await storedFiles(api, kept!.id)];
    const days = await api.sql('SELECT * FROM company_usage_daily WHERE company_id = $1', [gone!.id]);
    expect(days.length).toBeGreaterThan(0);
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', detail: expect.stringMatching(/^1 companies erased, [3-9] files, [1-9]\d+ rows$/) });
    await onlyKept(gone!);
    expect(await storedFiles(api, gone!.id)).toEqual([]);
    expect(await api.sql('SELECT * FROM company_usage_daily WHERE company_id = $1', [gone!.id])).toEqual(days);
    expect([await rows(kept!), await storedFiles(api, kept!.id)]).toEqual(other);

    const everything = (await Promise.all(tables.map((table) => api.sql(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE company_id = $1`, [gone!.id])))).flat();
    const text = JSON.stringify(everything.filter(({ row }) => !('action' in row)));
    for (const word of [employee!.email, gone!.admin.email, employee!.id, 'Gone Person', 'Some Person', 'Contact Person', '+41 44', 'Visual Studio', 'example.com/a']) expect(text).not.toContain(word);
  });

  it('takes the accounts of people who are in no other company, and leaves the others', async () => {
    const accounts = (await api.sql('SELECT email FROM account WHERE email = ANY ($1)', [[employee!.email, gone!.admin.email, everywhere!.email, kept!.admin.email]])).map(({ email }) => email).sort();
    expect(accounts).toEqual([everywhere!.email, kept!.admin.email].sort());
    expect((await api.http.get('/api/auth/me', { bearer: employee!.bearer })).status).toBe(401);
    const { body } = await api.http.get('/api/auth/me', { bearer: everywhere!.bearer });
    expect(body.memberships.map(({ companyId }: any) => companyId)).toEqual([kept!.id]);
    expect((await api.http.post('/api/login', { email: everywhere!.email, password: 'a long enough password', device: { id: uuidv7(), name: 'x', platform: 'linux', appVersion: '1' } }, { key: gone!.key })).status).toBe(401);
  });

  it('is done once: the company is marked, does not come up again, and cannot be brought back', async () => {
    expect(await run()).toMatchObject({ detail: '0 companies erased, 0 files, 0 rows' });
    expect((await api.sql('SELECT erased_at IS NOT NULL AS erased FROM company WHERE company_id = $1', [gone!.id]))[0]).toEqual({ erased: true });
    expect((await api.http.get(`/api/owner/companies/${gone!.id}`, { bearer: owner })).status).toBe(200);
    expect(await api.http.post(`/api/owner/companies/${gone!.id}/reactivate`, {}, { bearer: owner })).toMatchObject({ status: 409 });
    await aggregate(api);
    await onlyKept(gone!);
  });

  it('goes on where it was stopped, in portions', async () => {
    await cancelledAgo(kept!, '31 days');
    const erase = async (portion: number) => Number((await api.as('ept_jobs', ['SELECT app_erase_company($1, $2) AS n', [kept!.id, portion]])).rows[0].n);
    let calls = 0;
    for (; (await erase(7)) > 0; calls++) expect(calls).toBeLessThan(100);
    expect(calls).toBeGreaterThan(3);
    await onlyKept(kept!);
    expect((await run())?.outcome).toBe('SUCCEEDED');
  });

  it('knows every table of a company: it is taken, or on the list of what stays', async () => {
    const taken = (await api.sql<{ name: string }>(`SELECT tablename AS name FROM pg_policies WHERE schemaname = 'ept' AND policyname = 'erasure' ORDER BY 1`)).map(({ name }) => name);
    expect([...taken, ...KEPT].sort()).toEqual(tables);
  });
});
