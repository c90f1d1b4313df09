import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AggregationService } from '#usage-aggregation';
import { type Api, OWNER, startApi } from '../support/api.js';
import { type Company, createCompany, enrol, invite, record, signInOwner } from '../support/world.js';

/** The vendor's own list of what the product must do, by the names on that list. */
describe("the vendor's list", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const ownerGet = (path: string) => api.http.get(`/api/owner${path}`, { bearer: owner });
  const ownerPost = (path: string, body: unknown = {}) => api.http.post(`/api/owner${path}`, body, { bearer: owner });
  const detail = async (company: Company) => (await ownerGet(`/companies/${company.id}`)).body;
  const daysFromNow = (instant: string): number => (Date.parse(instant) - Date.now()) / 86_400_000;
  const device = { id: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', name: 'Laptop', platform: 'linux', appVersion: '1.0.0' };
  const logIn = (key: string | undefined) =>
    api.http.post('/api/login', { email: 'nobody@example.test', password: 'not the password', device }, key === undefined ? {} : { key });

  it('create company', async () => {
    const answer = await ownerPost('/companies', { name: 'Created Ltd', email: 'office@created.example', contactPerson: 'Ada Lovelace', plan: 'PRO', timezone: 'Europe/London' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      company: { name: 'Created Ltd', email: 'office@created.example', plan: 'PRO', contactPerson: 'Ada Lovelace', timezone: 'Europe/London', employees: { used: 1, limit: 50 } },
      companyKey: expect.stringMatching(/^\S{40,}$/),
      invitationUrl: expect.stringMatching(/^http.+\/invitation\/[\w-]{64}$/),
    });
    expect((await api.mails()).some((mail) => mail.includes('To: office@created.example') && mail.includes(answer.body.invitationUrl))).toBe(true);
  });

  it('company key uniqueness', async () => {
    const companies = await Promise.all(Array.from({ length: 5 }, () => createCompany(api, owner)));
    expect(new Set(companies.map(({ key }) => key)).size).toBe(5);
    const [row] = await api.sql('SELECT key_hash, sealed, hint FROM company_key LIMIT 1');
    await expect(
      api.sql('INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES (gen_random_uuid(), $1, $2, $3, $4)', [companies[0]!.id, row!.key_hash, row!.sealed, row!.hint]),
    ).rejects.toMatchObject({ code: '23505', constraint: 'company_key_hash_key' });
  });

  it('active subscription in trial', async () => {
    const company = await createCompany(api, owner);
    const shown = await detail(company);
    expect(shown).toMatchObject({ status: 'TRIAL', servable: true });
    expect(daysFromNow(shown.trialEndsAt)).toBeCloseTo(30, 1);
    expect((await ownerGet(`/companies/${company.id}/subscriptions`)).body.items).toMatchObject([{ event: 'TRIAL_STARTED', status: 'ACTIVE' }]);
  });

  it('suspended is not active', async () => {
    const company = await createCompany(api, owner);
    const answer = await ownerPost(`/companies/${company.id}/suspend`, { reason: 'unpaid' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'SUSPENDED', servable: false, suspendedReason: 'unpaid' });
    const { items } = (await ownerGet(`/companies/${company.id}/subscriptions`)).body;
    expect(items.some((row: { status: string }) => row.status === 'ACTIVE')).toBe(false);
  });

  it('subscription tracking', async () => {
    const company = await createCompany(api, owner, { plan: 'FREE' });
    await ownerPost(`/companies/${company.id}/plan`, { plan: 'PRO', amountPaid: 9_900 });
    await ownerPost(`/companies/${company.id}/reactivate`, { days: 60 });
    const { items } = (await ownerGet(`/companies/${company.id}/subscriptions`)).body;
    expect(items).toMatchObject([
      { event: 'ACTIVATED', plan: 'PRO', status: 'ACTIVE', amountPaid: { amount: 0, currency: 'USD' }, actor: OWNER.email },
      { event: 'PLAN_CHANGED', plan: 'PRO', status: 'CANCELLED', amountPaid: { amount: 9_900, currency: 'USD' }, actor: OWNER.email },
      { event: 'TRIAL_STARTED', plan: 'FREE', status: 'CANCELLED', actor: OWNER.email },
    ]);
    expect(daysFromNow(items[0].expiresAt)).toBeCloseTo(60, 1);
  });

  it('owner user creation', async () => {
    const answer = await api.http.post('/api/auth/login', OWNER);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { email: OWNER.email, isOwner: true }, memberships: [] });
  });

  it('admin belongs to company', async () => {
    const company = await createCompany(api, owner);
    const me = await api.http.get('/api/auth/me', { bearer: company.admin.bearer });
    expect(me.body.memberships).toMatchObject([{ companyId: company.id, companyName: company.name, role: 'ADMIN' }]);
    const members = await api.http.get('/api/company/employees', { bearer: company.admin.bearer });
    expect(members.body.items).toMatchObject([{ id: company.admin.id, email: company.admin.email, role: 'ADMIN', status: 'ACTIVE' }]);
  });

  it('usage day aggregation', async () => {
    const company = await companyWithARecord();
    const { items, totals } = (await ownerGet(`/companies/${company.id}/usage`)).body;
    expect(items).toHaveLength(30);
    expect(totals).toMatchObject({ activeSeconds: 48, idleSeconds: 12, employeesActive: 1, sessions: 1, screenshots: 1 });
  });

  it('usage day uniqueness', async () => {
    const company = await companyWithARecord();
    await api.app.get(AggregationService).runOnce();
    const rows = await api.sql('SELECT day FROM company_usage_daily WHERE company_id = $1', [company.id]);
    expect(rows).toHaveLength(1);
    await expect(
      api.sql(
        `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
         VALUES ($1, $2, 0, 0, 0, 0, 0, 0)`,
        [company.id, rows[0]!.day],
      ),
    ).rejects.toMatchObject({ code: '23505', constraint: 'company_usage_daily_pkey' });
  });

  it('owner dashboard requires login', async () => {
    const answer = await api.http.get('/api/owner/companies');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ status: false, code: 'UNAUTHENTICATED' });
  });

  it('admin cannot access owner dashboard', async () => {
    const company = await createCompany(api, owner);
    const answer = await api.http.get('/api/owner/companies', { bearer: company.admin.bearer });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ status: false, code: 'FORBIDDEN' });
  });

  it('owner can', async () => {
    const company = await createCompany(api, owner);
    const answer = await ownerGet(`/companies?search=${encodeURIComponent(company.name)}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ items: [{ id: company.id, name: company.name }], total: 1, page: 1 });
  });

  // A key that is good gets as far as the password.
  it('valid key accepted', async () => {
    const company = await createCompany(api, owner);
    const answer = await logIn(company.key);
    expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    const employee = await invite(api, company.admin);
    expect((await enrol(api, company.key, employee)).token).toBeTruthy();
  });

  it('invalid rejected', async () => {
    const none = await logIn(undefined);
    expect([none.status, none.body.code, none.body.message]).toEqual([401, 'COMPANY_KEY_REQUIRED', 'X-Company-Key header required']);
    const wrong = await logIn('eptk_not-a-key-of-any-company');
    expect([wrong.status, wrong.body.code, wrong.body.message]).toEqual([401, 'COMPANY_KEY_INVALID', 'Invalid company key']);
  });

  it('suspended rejected', async () => {
    const company = await createCompany(api, owner);
    await ownerPost(`/companies/${company.id}/suspend`, { reason: 'unpaid' });
    const answer = await logIn(company.key);
    expect([answer.status, answer.body.code, answer.body.message]).toEqual([403, 'COMPANY_SUSPENDED', 'Company subscription is suspended']);
  });

  it('upgrade plan', async () => {
    const company = await createCompany(api, owner, { plan: 'FREE' });
    const answer = await ownerPost(`/companies/${company.id}/plan`, { plan: 'ENTERPRISE', amountPaid: { amount: 49_900, currency: 'USD' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ plan: 'ENTERPRISE', employees: { used: 1, limit: 999 }, storage: { limitMb: 1_000_000 } });
  });

  it('plan audit trail', async () => {
    const company = await createCompany(api, owner, { plan: 'FREE' });
    const changed = await ownerPost(`/companies/${company.id}/plan`, { plan: 'PRO', amountPaid: 9_900 });
    const { items } = (await ownerGet(`/companies/${company.id}/audit`)).body;
    expect(items[0]).toMatchObject({
      action: 'PLAN_CHANGED',
      actor: OWNER.email,
      companyId: company.id,
      companyName: company.name,
      before: { planCode: 'FREE' },
      after: { planCode: 'PRO', amountPaid: 9_900 },
      requestId: changed.headers.get('x-request-id'),
      address: '127.0.0.1',
    });
    const [paid] = await api.sql(`SELECT * FROM subscription WHERE company_id = $1 AND event = 'PLAN_CHANGED'`, [company.id]);
    expect(paid).toMatchObject({ previous_plan_code: 'FREE', plan_code: 'PRO', amount_paid: 9_900, currency: 'USD', actor: OWNER.email });
    for (const statement of ['DELETE FROM vendor_audit', 'UPDATE subscription SET amount_paid = 0']) {
      await expect(api.as('ept_owner', statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  /** With one minute, one session and one screenshot of one employee, and its usage day made. */
  async function companyWithARecord(): Promise<Company> {
    const company = await createCompany(api, owner);
    await record(api, await enrol(api, company.key, await invite(api, company.admin)));
    await api.app.get(AggregationService).runOnce();
    return company;
  }
});
