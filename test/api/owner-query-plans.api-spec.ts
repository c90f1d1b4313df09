import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VendorSummaries } from '#owner';
import { type Api, startApi } from '../support/api.js';
import { type Read, readsOf, type Statement, statementsOf } from '../support/query-plans.js';
import { signInOwner } from '../support/world.js';

/** All that the portal may read: companies, contracts, the vendor's own records, and sums of use. Nothing of a person. */
const ALLOWED = new Set([
  'company', 'company_directory', 'company_key', 'company_seats', 'plan', 'subscription', 'vendor_audit',
  'company_usage_daily', 'vendor_company', 'vendor_day', 'vendor_month', 'vendor_place', 'vendor_summary_state', 'vendor_usage_running',
]);
const COMPANIES = 1_500;
const DAYS = 40;
const ID = '00000000-0000-7000-8000-000000000007';
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const SORTS = ['name', 'plan', 'status', 'createdAt', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt'];
const SCREENS: Record<string, string[]> = {
  list: [
    ...SORTS.flatMap((sort) => [`companies?sort=${sort}`, `companies?sort=-${sort}`]),
    ...['TRIAL', 'ACTIVE', 'EXPIRED', 'SUSPENDED', 'CANCELLED'].map((status) => `companies?status=${status}&sort=-activeMinutes`),
    ...['TRIAL_ENDING', 'NOT_SYNCED', 'NEAR_LIMIT'].map((attention) => `companies?attention=${attention}`),
    'companies?search=company%207&plan=PRO',
    `companies?page=${COMPANIES / 50}`,
    'companies.csv?search=company%2012',
  ],
  company: ['', '/usage', `/usage?from=${day(DAYS)}&to=${day(0)}`, '/usage.csv', '/subscriptions', '/audit'].map((path) => `companies/${ID}${path}`),
  overview: ['overview'],
  reports: ['reports', `reports?from=${day(364)}&to=${day(0)}`, `reports?from=${day(20)}&to=${day(10)}`, 'reports.csv?section=growth'],
  audit: ['audit', `audit?companyId=${ID}&action=PLAN_CHANGED&actor=owner&from=${day(30)}&to=${day(0)}`],
  plans: ['plans'],
};

describe("the plans of the portal's queries", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    await fill(api);
    await api.app.get(VendorSummaries).refresh();
    await api.sql('ANALYZE');
  });
  afterAll(() => api?.close());

  const sentBy = (paths: string[]): Promise<Statement[]> =>
    statementsOf('ept_owner', async () => {
      for (const path of paths) {
        const { status, body } = await api.http.get(`/api/owner/${path}`, { bearer: owner });
        expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
      }
    });

  it.each(Object.keys(SCREENS))('of the %s touch aggregates only, and usage days only of a company at hand', async (screen) => {
    const paths = SCREENS[screen]!;
    const statements = (await sentBy(paths)).filter(({ text }) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text));
    expect(statements.length).toBeGreaterThanOrEqual(paths.length);
    for (const statement of statements) {
      const reads = await readsOf(api, 'ept_owner', statement);
      expect(reads.filter(({ relation }) => !ALLOWED.has(relation)), statement.text).toEqual([]);
      expect(reads.filter(readsAllDays), statement.text).toEqual([]);
    }
  });

  it('would be found out: a scan of all days, by table and by index, and a table of persons', async () => {
    const total = await readsOf(api, 'ept_owner', { text: 'SELECT sum(active_seconds) FROM company_usage_daily WHERE day > $1', values: [day(30)] });
    expect(total.some(readsAllDays)).toBe(true);
    const byIndex = await readsOf(api, 'ept_owner', { text: 'SELECT company_id, day FROM company_usage_daily ORDER BY company_id, day LIMIT 10', values: [] });
    expect(byIndex).toMatchObject([{ how: expect.stringMatching(/^Index/) }]);
    expect(byIndex.some(readsAllDays)).toBe(true);
    const persons = await readsOf(api, 'admin', { text: 'SELECT c.name FROM company c JOIN membership m ON m.company_id = c.company_id', values: [] });
    expect(persons.some(({ relation }) => !ALLOWED.has(relation))).toBe(true);
    const [none] = await Promise.all([statementsOf('ept_tenant', () => sentBy(['overview']))]);
    expect(none).toEqual([]);
  });
});

/** Whether usage days of every company are gone through, in whichever way. */
function readsAllDays({ relation, condition }: Read): boolean {
  return relation === 'company_usage_daily' && !/\bcompany_id = /.test(condition);
}

/** As many as make an index worth while, by SQL. */
async function fill(api: Api): Promise<void> {
  const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const each = `FROM generate_series(1, ${COMPANIES}) n`;
  await api.sql(`INSERT INTO company (company_id, name, name_key, email, plan_code, status, trial_ends_at, created_at)
    SELECT ${id}, 'Company ' || n, 'company ' || n, 'office-' || n || '@example.test', (ARRAY['FREE', 'PRO', 'ENTERPRISE'])[1 + n % 3],
      (ARRAY['TRIAL', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'CANCELLED'])[1 + n % 5], now() + make_interval(days => n % 40 - 5), now() - make_interval(days => n % 400) ${each}`);
  await api.sql(`INSERT INTO company_directory (company_id, name, name_key, slug) SELECT ${id}, 'Company ' || n, 'company ' || n, 'company-' || n ${each}`);
  await api.sql(`INSERT INTO company_seats (company_id, used) SELECT ${id}, n % 50 ${each}`);
  await api.sql(`INSERT INTO company_key (id, company_id, key_hash, sealed, hint) SELECT ${id}, ${id}, sha256(n::text::bytea), '\\x00', 'hint' ${each}`);
  await api.sql(`INSERT INTO subscription (company_id, id, event, plan_code, status_to, started_at, actor)
    SELECT ${id}, gen_random_uuid(), 'ACTIVATED', 'PRO', 'ACTIVE', now() - make_interval(days => n % 300 + k), 'test' ${each}, generate_series(1, 3) k`);
  await api.sql(`INSERT INTO vendor_audit (id, at, actor, action, company_id) SELECT gen_random_uuid(), now() - make_interval(hours => n), 'owner@example.test', 'PLAN_CHANGED', ${id} ${each}`);
  await api.sql(`INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
    SELECT ${id}, current_date - k, 60 * (n % 500), 60, 1, 1, n % 30, n % 900 ${each}, generate_series(0, ${DAYS - 1}) k`);
}
