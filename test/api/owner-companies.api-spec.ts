import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { createCompany, signInOwner } from '../support/world.js';

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
