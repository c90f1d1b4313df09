import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { type Company, createCompany, signInOwner } from '../support/world.js';

describe("the vendor's plans", () => {
  let api: Api;
  let owner: string;
  let company: Company;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    company = await createCompany(api, owner, { plan: 'PRO' });
  });
  afterAll(() => api?.close());

  const terms = { name: 'Team', maxEmployees: 20, maxStorageMb: 40_000, screenshotRetentionDays: 60, price: 4_900, features: ['Priority support'] };
  const make = (code: string, more: object = {}) => api.http.post('/api/owner/plans', { code, ...terms, ...more }, { bearer: owner });
  const change = (code: string, body: object) => api.http.patch(`/api/owner/plans/${code}`, body, { bearer: owner });
  const plan = async (code: string) => (await api.http.get('/api/owner/plans', { bearer: owner })).body.items.find((each: { code: string }) => each.code === code);
  const entries = (code: string) =>
    api.sql(`SELECT action, actor, company_id, before, after, request_id FROM vendor_audit WHERE action LIKE 'PLAN\\_%ED' AND after->>'code' = $1 ORDER BY at, id`, [code]);

  it('are made, listed and sold at once, and the audit knows it', async () => {
    const made = await make('TEAM');
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ code: 'TEAM', companies: 0, ...terms, price: { amount: 4_900, currency: 'USD' }, retiredAt: null });
    expect(await plan('TEAM')).toEqual(made.body);
    const sold = await api.http.post(`/api/owner/companies/${(await createCompany(api, owner)).id}/plan`, { plan: 'TEAM' }, { bearer: owner });
    expect([sold.status, sold.body.plan, sold.body.employees.limit]).toEqual([200, 'TEAM', 20]);
    expect(await entries('TEAM')).toMatchObject([{ action: 'PLAN_CREATED', actor: OWNER.email, company_id: null, before: null, after: { code: 'TEAM', price: { amount: 4_900, currency: 'USD' } }, request_id: made.headers.get('x-request-id') }]);
    expect((await api.http.get('/api/owner/audit', { bearer: owner })).status).toBe(200);
  });

  it('have a code that is given once', async () => {
    expect(await make('TWICE')).toMatchObject({ status: 201 });
    expect(await make('TWICE', { name: 'Another' })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await plan('TWICE')).toMatchObject({ name: 'Team' });
    expect(await entries('TWICE')).toHaveLength(1);
  });

  it('are changed in what is given alone, with before and after in the audit; nothing changed leaves nothing', async () => {
    await make('EDITED');
    const changed = await change('EDITED', { name: 'Edited', price: { amount: 5_900, currency: 'USD' }, features: [], maxEmployees: 25 });
    expect(changed).toMatchObject({ status: 200, body: { code: 'EDITED', name: 'Edited', maxEmployees: 25, maxStorageMb: 40_000, price: { amount: 5_900, currency: 'USD' }, features: [] } });
    expect(await plan('EDITED')).toEqual(changed.body);
    expect((await change('EDITED', { name: 'Edited' })).status).toBe(200);
    expect((await change('EDITED', {})).status).toBe(200);
    const [, edit, ...more] = await entries('EDITED');
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      action: 'PLAN_UPDATED',
      before: { name: 'Team', maxEmployees: 20, price: { amount: 4_900, currency: 'USD' }, features: ['Priority support'] },
      after: { code: 'EDITED', name: 'Edited', maxEmployees: 25, price: { amount: 5_900, currency: 'USD' }, features: [] },
    });
    expect(Object.keys(edit!.before as object).sort()).toEqual(['features', 'maxEmployees', 'name', 'price']);
  });

  it('cannot be chosen once retired, while those on it stay; until they are on offer again', async () => {
    await make('OLD');
    const { id } = await createCompany(api, owner);
    await api.http.post(`/api/owner/companies/${id}/plan`, { plan: 'OLD' }, { bearer: owner });
    const retired = await change('OLD', { retired: true });
    expect(retired.body.retiredAt).toMatch(/^\d{4}-/);
    expect((await change('OLD', { retired: true })).body.retiredAt).toBe(retired.body.retiredAt);
    expect((await api.http.get(`/api/owner/companies/${id}`, { bearer: owner })).body).toMatchObject({ plan: 'OLD', servable: true });
    expect(await api.http.post(`/api/owner/companies/${company.id}/plan`, { plan: 'OLD' }, { bearer: owner })).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(await api.http.post('/api/owner/companies', { name: 'Too Late Ltd', email: 'late@example.test', plan: 'OLD' }, { bearer: owner })).toMatchObject({ status: 400 });
    expect((await change('OLD', { retired: false })).body.retiredAt).toBeNull();
    expect((await api.http.post(`/api/owner/companies/${company.id}/plan`, { plan: 'OLD' }, { bearer: owner })).status).toBe(200);
  });

  it('do not rewrite what was paid when their price changes', async () => {
    await make('PRICED');
    const { id } = await createCompany(api, owner);
    await api.http.post(`/api/owner/companies/${id}/plan`, { plan: 'PRICED', amountPaid: 4_900 }, { bearer: owner });
    const history = async () => (await api.http.get(`/api/owner/companies/${id}/subscriptions`, { bearer: owner })).body;
    const before = await history();
    await change('PRICED', { price: 9_999 });
    expect(await history()).toEqual(before);
    expect(before.items[0].amountPaid).toEqual({ amount: 4_900, currency: 'USD' });
  });

  it('keep limits that no company on them is above; use that equals the limit fits, a cancelled company does not count', async () => {
    await make('FULL');
    const put = async (status: 'ACTIVE' | 'CANCELLED', seats: number, storageMb: number) => {
      const id = await companyInState(api, { status, seats, storageMb });
      await api.sql(`UPDATE company SET plan_code = 'FULL' WHERE company_id = $1`, [id]);
    };
    await put('ACTIVE', 12, 500.5);
    await put('ACTIVE', 15, 100);
    await put('CANCELLED', 19, 39_000);
    expect((await change('FULL', { maxEmployees: 11 })).body).toMatchObject({ code: 'LIMIT_REACHED', details: { resource: 'employees', limit: 11, used: 15, companies: 2 } });
    expect(await change('FULL', { maxEmployees: 15, maxStorageMb: 500 })).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', details: { resource: 'storage', limit: 500, used: 500.5, companies: 1 } } });
    expect(await plan('FULL')).toMatchObject({ maxEmployees: 20, maxStorageMb: 40_000 });
    expect(await entries('FULL')).toHaveLength(1);
    expect(await change('FULL', { maxEmployees: 15, maxStorageMb: 501 })).toMatchObject({ status: 200, body: { maxEmployees: 15, maxStorageMb: 501 } });
  });

  it('never let a company land on limits that are lowered at the same time', async () => {
    await make('RACED', { maxEmployees: 2 });
    const { id } = await createCompany(api, owner);
    await api.sql('UPDATE company_seats SET used = 2 WHERE company_id = $1', [id]);
    const [taken, lowered] = await Promise.all([api.http.post(`/api/owner/companies/${id}/plan`, { plan: 'RACED' }, { bearer: owner }), change('RACED', { maxEmployees: 1 })]);
    expect([taken.status, lowered.status].sort()).toEqual([200, 409]);
  });

  it.each([
    ['a code in lower case', { code: 'team' }],
    ['no employees', { maxEmployees: 0 }],
    ['part of an employee', { maxEmployees: 1.5 }],
    ['a negative price', { price: -1 }],
    ['part of a cent', { price: 0.5 }],
    ['a currency that is not sold in', { price: { amount: 1, currency: 'EUR' } }],
    ['features that are no text', { features: [1] }],
    ['an empty feature', { features: [''] }],
    ['a property that there is not', { retiredAt: null }],
  ])('are refused with %s', async (_what, more) => {
    expect(await make('REFUSED', more)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    if (!('code' in more)) expect(await change('PRO', more)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('cannot change their code or be deleted, and are not found by another', async () => {
    expect((await change('PRO', { code: 'PRO2' })).status).toBe(400);
    expect((await change('NOTHING', { name: 'x' })).status).toBe(404);
    expect((await api.http.delete('/api/owner/plans/PRO', { bearer: owner })).status).toBeGreaterThanOrEqual(404);
  });

  it("are nobody else's to make or change", async () => {
    const bearer = company.admin.bearer;
    expect((await api.http.post('/api/owner/plans', { code: 'MINE', ...terms }, { bearer })).status).toBe(403);
    expect((await api.http.patch('/api/owner/plans/PRO', { maxEmployees: 10_000 }, { bearer })).status).toBe(403);
    expect(await plan('MINE')).toBeUndefined();
  });
});
