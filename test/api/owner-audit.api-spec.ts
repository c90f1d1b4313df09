import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { type Company, createCompany, signInOwner } from '../support/world.js';

describe("the vendor's audit", () => {
  let api: Api;
  let owner: string;
  let company: Company;
  let other: Company;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    [company, other] = [await createCompany(api, owner), await createCompany(api, owner)];
    for (const { id } of [company, other]) await api.http.post(`/api/owner/companies/${id}/plan`, { plan: 'ENTERPRISE' }, { bearer: owner });
    const made = async (action: string, actor: string, at: string) =>
      api.sql(`INSERT INTO vendor_audit (id, at, actor, action, company_id) VALUES (gen_random_uuid(), $1, $2, $3, $4)`, [at, actor, action, company.id]);
    await made('SUBSCRIPTION_EXPIRED', 'system', '2026-03-01T23:59:59.999Z');
    await made('KEY_ROTATED', 'Second_Owner@example.test', '2026-03-02T00:00:00.000Z');
    await made('KEY_SHOWN', 'second.owner@example.test', '2026-03-03T12:00:00.000Z');
  });
  afterAll(() => api?.close());

  const audit = async (query = '', path = 'audit') => (await api.http.get(`/api/owner/${path}${query}`, { bearer: owner })).body;
  const actions = (answer: { items: { action: string }[] }) => answer.items.map(({ action }) => action);

  it('is narrowed to a company, an action, a part of the actor and days of UTC, alone and together', async () => {
    expect(new Set((await audit(`?companyId=${company.id}`)).items.map(({ companyId }: { companyId: string }) => companyId))).toEqual(new Set([company.id]));
    expect(await audit('?action=PLAN_CHANGED')).toMatchObject({ total: 2, items: [{ companyId: other.id }, { companyId: company.id }] });
    expect(actions(await audit('?actor=SECOND'))).toEqual(['KEY_SHOWN', 'KEY_ROTATED']);
    expect(actions(await audit('?actor=second_'))).toEqual(['KEY_ROTATED']);
    expect(actions(await audit('?actor=system'))).toEqual(['SUBSCRIPTION_EXPIRED']);
    expect(actions(await audit('?from=2026-03-02&to=2026-03-02'))).toEqual(['KEY_ROTATED']);
    expect(actions(await audit('?to=2026-03-02'))).toEqual(['KEY_ROTATED', 'SUBSCRIPTION_EXPIRED']);
    expect(await audit(`?companyId=${company.id}&action=PLAN_CHANGED&actor=${OWNER.email}`)).toMatchObject({ total: 1, items: [{ after: { planCode: 'ENTERPRISE' } }] });
    expect(await audit(`?companyId=${other.id}&action=KEY_SHOWN`)).toMatchObject({ total: 0, items: [] });
    expect(await audit(`?companyId=${crypto.randomUUID()}`)).toMatchObject({ total: 0, items: [] });
  });

  it('counts what is narrowed over all pages, newest first', async () => {
    const whole = await audit(`?companyId=${company.id}`);
    const pages = await Promise.all([1, 2, 3].map((page) => audit(`?companyId=${company.id}&pageSize=2&page=${page}`)));
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items.slice(0, 6));
    expect(pages.every(({ total }) => total === whole.total)).toBe(true);
    const times = whole.items.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('of one company is narrowed in the same way, by everything but another company', async () => {
    expect(actions(await audit('?from=2026-03-01&to=2026-03-03&actor=owner', `companies/${company.id}/audit`))).toEqual(['KEY_SHOWN', 'KEY_ROTATED']);
    expect((await audit(`?companyId=${other.id}`, `companies/${company.id}/audit`)).code).toBe('VALIDATION_FAILED');
  });

  it.each(['?companyId=x', '?action=DELETED', '?from=2026-02-30', '?from=2026-03-02&to=2026-03-01', '?actor=%00', '?who=me'])('refuses %s', async (query) => {
    expect((await audit(query)).code).toBe('VALIDATION_FAILED');
  });

  it("is nobody else's to read", async () => {
    expect((await api.http.get('/api/owner/audit', { bearer: company.admin.bearer })).status).toBe(403);
    expect((await api.http.get('/api/owner/audit')).status).toBe(401);
  });
});
