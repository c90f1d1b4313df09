import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotificationChoices } from '#tenancy';
import { TenantTransaction } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { enrol, type Person, record } from '../support/world.js';

describe('what is recorded about me', () => {
  let api: Api;
  let company: SeededCompany;
  let [admin, viewer, employee, colleague]: Person[] = [];
  beforeAll(async () => {
    api = await startApi();
    company = await seedCompany(api, { employees: 0, timezone: 'Europe/Berlin' });
    admin = await member(api, company.companyId);
    [viewer, employee, colleague] = [await member(api, company.companyId, 'VIEWER'), await member(api, company.companyId, 'EMPLOYEE'), await member(api, company.companyId, 'EMPLOYEE')];
  });
  afterAll(() => api.close());

  const as = (person: Person | undefined) => ({ bearer: person!.bearer });
  const get = (path: string, by: Person | undefined) => api.http.get(path, as(by));

  describe('the policy', () => {
    const change = async (values: object) => {
      const { body } = await get('/api/company/settings', admin);
      return api.http.put('/api/company/settings', { ...body, ...values }, as(admin));
    };

    it('is what the company began with, until it is changed', async () => {
      expect((await get('/api/me/policy', employee)).body).toMatchObject({ version: 1, by: null, policy: { titles: 'FULL' }, since: expect.stringMatching(/Z$/) });
      expect((await get('/api/me/policy/history', employee)).body).toEqual({ items: [expect.objectContaining({ version: 1, by: null, changes: null })], nextBefore: null });
    });

    it('keeps every change: who, when, from what to what', async () => {
      await change({ titles: 'NONE' });
      await change({ titles: 'NONE' });
      await change({ websites: 'DOMAIN', idleAfterSeconds: 300 });
      const { body } = await get('/api/me/policy/history', employee);
      expect(body.items.map((item: any) => [item.version, item.by, item.changes])).toEqual([
        [3, 'Some Body', { websites: { from: 'FULL', to: 'DOMAIN' }, idleAfterSeconds: { from: 180, to: 300 } }],
        [2, 'Some Body', { titles: { from: 'FULL', to: 'NONE' } }],
        [1, null, null],
      ]);
      expect(body.items[0].policy).toMatchObject({ titles: 'NONE', websites: 'DOMAIN', idleAfterSeconds: 300 });
      expect((await get('/api/me/policy', viewer)).body).toMatchObject({ version: 3, by: 'Some Body', since: body.items[0].since });
    });

    it('is paged by version, each page telling what its last one changed', async () => {
      const first = (await get('/api/me/policy/history?limit=2', employee)).body;
      expect(first).toMatchObject({ items: [{ version: 3 }, { version: 2, changes: { titles: { from: 'FULL', to: 'NONE' } } }], nextBefore: 2 });
      expect((await get('/api/me/policy/history?limit=2&before=2', employee)).body).toMatchObject({ items: [{ version: 1 }], nextBefore: null });
    });

    it('leaves one row for each version also where changes come at the same time', async () => {
      const body = (await get('/api/company/settings', admin)).body;
      await Promise.all([60, 70, 80, 90, 100].map((uploadEverySeconds) => api.http.put('/api/company/settings', { ...body, uploadEverySeconds }, as(admin))));
      const versions = await api.sql('SELECT version, policy FROM policy_version WHERE company_id = $1 ORDER BY version', [company.companyId]);
      const [{ policy_version: now }] = (await api.sql('SELECT policy_version FROM company_settings WHERE company_id = $1', [company.companyId])) as [{ policy_version: number }];
      expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: now }, (_, index) => index + 1));
    });

    it('can be neither rewritten nor taken away by the role that serves', async () => {
      for (const sql of ['UPDATE policy_version SET version = 9', 'DELETE FROM policy_version']) {
        await expect(api.as('ept_tenant', ['SELECT app_set_company($1)', [company.companyId]], sql)).rejects.toMatchObject({ code: '42501' });
      }
    });

    it('is another company’s own', async () => {
      const stranger = await member(api, (await seedCompany(api, { employees: 0 })).companyId, 'EMPLOYEE');
      expect((await get('/api/me/policy/history', stranger)).body.items).toEqual([expect.objectContaining({ version: 1 })]);
    });
  });

  describe('who viewed it', () => {
    const views = async (by: Person | undefined, query = '') => (await get(`/api/me/views${query}`, by)).body;
    let screenshotId: string;
    let sessionId: string;
    beforeAll(async () => {
      ({ screenshotId, sessionId } = await record(api, await enrol(api, company.key, employee!)));
    });

    it('is nobody at first, and oneself never', async () => {
      await get(`/api/me/screenshots/${screenshotId}/image`, employee);
      await get('/api/me/sessions', employee);
      await get('/api/company/employees', admin);
      expect(await views(employee)).toEqual({ items: [], nextCursor: null });
    });

    it('tells a look at days once for each viewer, person and day of looking, however many requests come together', async () => {
      const paths = ['sessions', 'activity', 'applications', 'websites'].map((kind) => `/api/company/${kind}?employeeId=${employee!.id}`);
      const answers = await Promise.all([...paths, ...paths, ...paths].map((path) => get(path, admin)));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect((await views(employee)).items).toEqual([{ id: expect.any(String), at: expect.stringMatching(/Z$/), kind: 'records.viewed', viewer: 'Some Body', viewerRole: 'ADMIN', about: null }]);
      await get(`/api/company/sessions/${sessionId}`, viewer);
      expect((await views(employee)).items.map(({ viewerRole }: any) => viewerRole)).toEqual(['VIEWER', 'ADMIN']);
      expect((await views(colleague)).items).toEqual([]);
    });

    it('tells it anew on the company’s next day', async () => {
      await api.sql(`UPDATE company_audit SET id = gen_random_uuid(), at = at - interval '1 day' WHERE company_id = $1 AND action = 'records.viewed'`, [company.companyId]);
      await get(`/api/company/activity?employeeId=${employee!.id}`, admin);
      expect((await views(employee)).items).toHaveLength(3);
    });

    it('counts a list of everybody as a look at whoever is in it, and a sum of everybody as none', async () => {
      await api.sql(`UPDATE company_audit SET action = 'test.moved' WHERE company_id = $1 AND action = 'records.viewed'`, [company.companyId]);
      await api.sql(`UPDATE company_audit SET id = gen_random_uuid() WHERE company_id = $1 AND action = 'test.moved'`, [company.companyId]);
      await get('/api/company/applications', admin);
      expect((await views(employee)).items).toEqual([]);
      await get('/api/company/sessions', admin);
      expect((await views(employee)).items).toHaveLength(1);
      expect((await views(colleague)).items).toEqual([]);
    });

    it('tells each look at a picture, and whose pictures were leafed through', async () => {
      await get(`/api/company/screenshots/${screenshotId}/image`, admin);
      await get(`/api/company/screenshots/${screenshotId}/image`, admin);
      await get(`/api/company/screenshots/${screenshotId}/thumbnail`, admin);
      const { items } = await views(employee);
      expect(items.slice(0, 3).map(({ kind, about }: any) => [kind, about])).toEqual([
        ['screenshot.thumbnails-viewed', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
        ['screenshot.viewed', expect.stringMatching(/T.*Z$/)],
        ['screenshot.viewed', expect.stringMatching(/T.*Z$/)],
      ]);
    });

    it('comes in pages without gaps or repetitions', async () => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: any = await views(employee, `?limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }: any) => id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual((await views(employee)).items.map(({ id }: any) => id));
    });

    it('finds entries by an index, not by reading the trail', async () => {
      const plan = await api.as('ept_tenant', ['SELECT app_set_company($1)', [company.companyId]], 'SET LOCAL enable_seqscan = off', [
        `EXPLAIN SELECT id FROM company_audit WHERE company_id = $1 AND action IN ('screenshot.viewed', 'screenshot.thumbnails-viewed', 'records.viewed', 'records.exported')
         AND coalesce(details ->> 'employeeId', target) = $2 ORDER BY at DESC, id DESC LIMIT 51`, [company.companyId, employee!.id]]);
      expect(JSON.stringify(plan.rows)).toContain('company_audit_views');
    });

    it('does not answer what a look at could not be written for', async () => {
      await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
      try {
        expect((await get(`/api/company/sessions?employeeId=${employee!.id}`, admin)).status).toBe(500);
        expect((await get('/api/me/sessions', employee)).status).toBe(200);
      } finally {
        await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
      }
    });

    it.each(['?limit=0', '?limit=201', '?cursor=x', `?employeeId=${uuidv7()}`])('refuses %s', async (query) =>
      expect(await get(`/api/me/views${query}`, employee)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }),
    );

    it('is found by the company’s audit too, by person, by actor and as looks only, and as CSV', async () => {
      const about = (await get(`/api/company/audit?employeeId=${employee!.id}&views=true`, viewer)).body.items;
      expect(about).toHaveLength((await views(employee)).items.length);
      expect(new Set(about.map(({ actor }: any) => actor))).toEqual(new Set([admin!.email]));
      expect((await get(`/api/company/audit?actor=${viewer!.email}`, viewer)).body.items.map(({ action }: any) => action)).toContain('invitation.accepted');
      const csv = await get(`/api/company/audit/entries.csv?employeeId=${employee!.id}&views=true`, viewer);
      expect(csv.headers.get('content-type')).toContain('text/csv');
      expect(csv.headers.get('content-disposition')).toContain('audit.csv');
      const lines = (csv.body as string).trimEnd().split('\r\n');
      expect(lines[0]?.replace('\uFEFF', '')).toBe('At,Actor,Action,Target,Details,Address,Request');
      expect(lines).toHaveLength(about.length + 1);
      expect(lines[1]).toContain(admin!.email);
      expect((await get('/api/company/audit/entries.csv', employee)).status).toBe(403);
    });
  });

  describe('the mails of a company', () => {
    const wanted = async (by: Person | undefined) => Object.fromEntries((await get('/api/me/notifications', by)).body.items.map(({ kind, wanted }: any) => [kind, wanted]));

    it('are those that one’s role may get, as they are by themselves', async () => {
      expect(await wanted(admin)).toEqual({ weeklyReport: true, expiryReminders: true, newDevices: false });
      expect(await wanted(viewer)).toEqual({ weeklyReport: true });
      expect(await wanted(employee)).toEqual({});
    });

    it('go to those who want them, and only while they are active members', async () => {
      const recipients = () => api.app.get(TenantTransaction).runFor(company.companyId, async () => (await api.app.get(NotificationChoices).recipients('weeklyReport')).map(({ email }) => email).sort());
      expect(await recipients()).toEqual([admin!.email, viewer!.email].sort());
      expect(await api.http.put('/api/me/notifications', { weeklyReport: false, newDevices: true }, as(admin))).toMatchObject({ status: 200 });
      expect(await wanted(admin)).toEqual({ weeklyReport: false, expiryReminders: true, newDevices: true });
      expect(await recipients()).toEqual([viewer!.email]);
      await api.sql(`UPDATE membership SET status = 'SUSPENDED' WHERE company_id = $1 AND id = $2`, [company.companyId, viewer!.id]);
      expect(await recipients()).toEqual([]);
      await api.sql(`UPDATE membership SET status = 'ACTIVE' WHERE company_id = $1 AND id = $2`, [company.companyId, viewer!.id]);
    });

    it('cannot be chosen by one who never gets them', async () => {
      expect(await api.http.put('/api/me/notifications', { weeklyReport: true }, as(employee))).toMatchObject({ status: 400, body: { details: [{ path: 'weeklyReport' }] } });
      expect(await api.http.put('/api/me/notifications', { other: true }, as(admin))).toMatchObject({ status: 400 });
      expect(await api.http.put('/api/me/notifications', { weeklyReport: 'yes' }, as(admin))).toMatchObject({ status: 400 });
    });
  });
});
