import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const DAY_MS = 86_400_000;
const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('the owner and companies', () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const list = (query = '') => api.http.get(`/api/owner/companies${query}`, { bearer: owner });
  const create = (body: unknown) => api.http.post('/api/owner/companies', body, { bearer: owner });
  const patch = (id: string, body: unknown) => api.http.patch(`/api/owner/companies/${id}`, body, { bearer: owner });
  const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name);
  const count = async (table: string) => Number((await api.sql(`SELECT count(*) FROM ${table}`))[0]!.count);

  describe('creating', () => {
    it('takes the contact person for the first admin where none is named, and the FREE plan and UTC', async () => {
      const { body } = await create({ name: '  Defaults   Inc ', email: 'Boss@Defaults.example', contactPerson: 'The Boss' });
      expect(body.company).toMatchObject({ name: 'Defaults Inc', email: 'boss@defaults.example', plan: 'FREE', timezone: 'UTC', status: 'TRIAL', servable: true });
      expect(body.company).toMatchObject({ employees: { used: 1, limit: 5 }, storage: { usedMb: 0, limitMb: 10_000 }, last30Days: { activeMinutes: 0, screenshots: 0 }, lastSyncAt: null });
      const [invitation] = await api.sql('SELECT * FROM invitation WHERE company_id = $1', [body.company.id]);
      expect(invitation).toMatchObject({ email: 'boss@defaults.example', name: 'The Boss', role: 'ADMIN', invited_by: OWNER.email });
    });

    it('of twenty creations of one name at once, whatever its case, lets one through', async () => {
      const before = await count('company');
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => create({ name: index % 2 ? 'Race Ltd' : 'RACE LTD', email: 'a@race.example', timezone: 'Europe/Paris' })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status, body }) => status === 409 && body.code === 'CONFLICT')).toHaveLength(19);
      expect(await count('company')).toBe(before + 1);
    });

    it('gives different names with the same slug different slugs', async () => {
      const answers = [await create({ name: 'Slug & Co', email: 'a@slug.example' }), await create({ name: 'Slug + Co', email: 'a@slug.example' })];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const rows = await api.sql(`SELECT slug FROM company_directory WHERE name LIKE 'Slug%' ORDER BY length(slug)`);
      expect(rows[0]!.slug).toBe('slug-co');
      expect(rows[1]!.slug).toMatch(/^slug-co-[0-9a-f]{4}$/);
    });

    it.each([
      ['a time zone that nobody knows', { timezone: 'Mars/Olympus' }, 'timezone'],
      ['an abbreviation for a time zone', { timezone: 'CEST' }, 'timezone'],
      ['a plan that is not on offer', { plan: 'GOLD' }, 'plan'],
      ['a name of one letter', { name: ' x ' }, 'name'],
      ['an e-mail that is none', { email: 'nobody' }, 'email'],
      ['an admin without e-mail', { admin: { name: 'X' } }, 'admin.email'],
      ['an admin that is null', { admin: null }, 'admin'],
      ['a property that it does not know', { status: 'ACTIVE' }, 'status'],
    ])('refuses %s and stores nothing', async (_what, wrong, path) => {
      const before = await count('company_directory');
      const answer = await create({ name: 'Wrong Ltd', email: 'a@wrong.example', ...wrong });
      expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
      expect(answer.body.details).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
      expect(await count('company_directory')).toBe(before);
    });

    it('is not undone by a mail that cannot be sent', async () => {
      const other = await startApi();
      try {
        // A file where the directory of mails should be.
        await mkdir(other.dataDir, { recursive: true });
        await writeFile(join(other.dataDir, 'mail'), '');
        await chmod(join(other.dataDir, 'mail'), 0o400);
        const answer = await other.http.post('/api/owner/companies', { name: 'No Mail Ltd', email: 'a@nomail.example' }, { bearer: await signInOwner(other) });
        expect(answer.status).toBe(201);
        expect(answer.body.invitationUrl).toContain('/invitation/');
      } finally {
        await other.close();
      }
    });

    it('leaves the key and the token nowhere in the audit', async () => {
      const { body } = await create({ name: 'Secret Ltd', email: 'a@secret.example' });
      const audit = JSON.stringify(await api.sql('SELECT * FROM vendor_audit WHERE company_id = $1', [body.company.id]));
      expect(audit).toContain('COMPANY_CREATED');
      expect(audit).not.toContain(body.companyKey);
      expect(audit).not.toContain(body.invitationUrl.split('/').at(-1));
    });
  });

  describe('correcting', () => {
    it('changes what is given, and audits what differed', async () => {
      const { id } = await createCompany(api, owner);
      const answer = await patch(id, { contactPhone: '+1 555 0100', timezone: 'Asia/Tokyo' });
      expect(answer.body).toMatchObject({ contactPhone: '+1 555 0100', timezone: 'Asia/Tokyo', email: 'office@example.test' });
      const cleared = await patch(id, { contactPhone: null });
      expect(cleared.body.contactPhone).toBeNull();
      const rows = await api.sql(`SELECT before, after FROM vendor_audit WHERE company_id = $1 AND action = 'COMPANY_UPDATED' ORDER BY at`, [id]);
      expect(rows).toEqual([
        { before: { contactPhone: null, timezone: 'UTC' }, after: { contactPhone: '+1 555 0100', timezone: 'Asia/Tokyo' } },
        { before: { contactPhone: '+1 555 0100' }, after: { contactPhone: null } },
      ]);
    });

    it('leaves no audit row where nothing differs', async () => {
      const { id, name } = await createCompany(api, owner);
      expect((await patch(id, { name })).status).toBe(200);
      expect((await patch(id, {})).status).toBe(200);
      expect(await api.sql(`SELECT FROM vendor_audit WHERE company_id = $1 AND action = 'COMPANY_UPDATED'`, [id])).toEqual([]);
    });

    it('keeps names unique whatever their case, and lets a company change the case of its own', async () => {
      const [one, other] = [await createCompany(api, owner, { name: 'Taken Ltd' }), await createCompany(api, owner)];
      const refused = await patch(other.id, { name: 'TAKEN ltd', email: 'new@example.test' });
      expect([refused.status, refused.body.code]).toEqual([409, 'CONFLICT']);
      expect((await api.sql('SELECT email FROM company WHERE company_id = $1', [other.id]))[0]!.email).toBe('office@example.test');
      expect((await patch(one.id, { name: 'TAKEN LTD' })).body.name).toBe('TAKEN LTD');
      expect(names(await list('?search=taken'))).toEqual(['TAKEN LTD']);
    });

    it.each([{ name: null }, { email: null }, { timezone: 'Nowhere' }, { plan: 'PRO' }, { status: 'ACTIVE' }])('refuses %j', async (body) => {
      const { id } = await createCompany(api, owner);
      expect((await patch(id, body)).body.code).toBe('VALIDATION_FAILED');
    });
  });

  describe('listing', () => {
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
          last30Days: { activeMinutes: 0, screenshots: 0 },
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
      for (const sort of ['name', 'plan', 'status', 'createdAt', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt']) {
        for (const order of [sort, `-${sort}`]) {
          const whole = (await list(`?pageSize=200&sort=${order}`)).body;
          const pages = await Promise.all(Array.from({ length: Math.ceil(whole.total / 7) }, (_, page) => list(`?pageSize=7&sort=${order}&page=${page + 1}`)));
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
      expect(items.map(({ last30Days, storage }: { last30Days: object; storage: { usedMb: number } }) => [last30Days, storage.usedMb])).toEqual([
        [{ activeMinutes: 10, screenshots: 1 }, 30],
        [{ activeMinutes: 20, screenshots: 3 }, 20],
        [{ activeMinutes: 0, screenshots: 0 }, 40],
      ]);
    });

    it('finds parts of names and e-mails literally', async () => {
      await createCompany(api, owner, { name: '100% Wool_Works' });
      expect(names(await list('?search=0%25%20wool_'))).toEqual(['100% Wool_Works']);
      expect((await list('?search=%25%25')).body.total).toBe(0);
      expect((await list('?search=WOOL%20%20WORKS')).body.total).toBe(0);
      expect((await list('?search=office%40example.test&pageSize=1')).body.total).toBeGreaterThan(1);
      expect((await list('?search=wool&plan=FREE')).body.total).toBe(0);
    });

    it('answers an empty page after the last with the total, and refuses what is no page', async () => {
      const { total } = (await list()).body;
      expect((await list('?page=99999')).body).toMatchObject({ items: [], total, page: 99_999, pageSize: 50 });
      for (const query of ['?page=0', '?pageSize=201', '?page=1.5', '?sort=password', '?status=DEAD', '?companyId=x']) {
        expect((await list(query)).body.code, query).toBe('VALIDATION_FAILED');
      }
    });
  });

  it('answers 404 for a company that there is not, on every route, and for what is no id', async () => {
    for (const id of [NOBODY, 'acme']) {
      for (const path of ['', '/usage', '/subscriptions', '/audit', '/key']) {
        expect((await api.http.get(`/api/owner/companies/${id}${path}`, { bearer: owner })).status, path).toBe(404);
      }
      for (const [path, body] of [['plan', { plan: 'PRO' }], ['suspend', { reason: 'x' }], ['reactivate', {}], ['cancel', {}], ['rotate-key', {}]] as const) {
        expect((await api.http.post(`/api/owner/companies/${id}/${path}`, body, { bearer: owner })).status, path).toBe(404);
      }
      expect((await patch(id, { contactPhone: '1' })).status).toBe(404);
    }
  });
});
