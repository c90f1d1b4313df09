import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import type { Person } from '../support/world.js';

describe('one’s name', () => {
  let api: Api;
  let [companyId, otherId]: string[] = [];
  let [person, colleague]: Person[] = [];
  beforeAll(async () => {
    api = await startApi();
    [companyId, otherId] = [(await seedCompany(api, { employees: 0 })).companyId, (await seedCompany(api, { employees: 0 })).companyId];
    person = await member(api, companyId, 'EMPLOYEE');
    await member(api, otherId, 'VIEWER', person.email);
    colleague = await member(api, companyId, 'EMPLOYEE');
  });
  afterAll(() => api.close());

  const rename = (body: unknown, by = person) => api.http.patch('/api/auth/me', body, { bearer: by!.bearer });
  const names = async (email: string) => (await api.sql('SELECT name FROM membership WHERE email = $1 ORDER BY company_id', [email])).map(({ name }) => name);

  it('is changed by oneself, at once in every company that one is a member of, and for nobody else', async () => {
    expect(await rename({ name: '  Ada Byron ' })).toMatchObject({ status: 200, body: { user: { name: 'Ada Byron', email: person!.email } } });
    expect(await names(person!.email)).toEqual(['Ada Byron', 'Ada Byron']);
    expect(await names(colleague!.email)).toEqual(['Some Body']);
  });

  it('leaves a line in the audit of each company where it is another one then', async () => {
    const told = async () => (await api.sql(`SELECT company_id, actor, target, details FROM company_audit WHERE action = 'employee.changed' AND actor = $1`, [person!.email])) as any[];
    const before = (await told()).length;
    await rename({ name: 'Ada King' });
    const lines = (await told()).slice(before);
    expect(lines.map(({ company_id }) => company_id).sort()).toEqual([companyId, otherId].sort());
    expect(lines.map(({ details }) => details)).toEqual([{ name: { from: 'Ada Byron', to: 'Ada King' } }, { name: { from: 'Ada Byron', to: 'Ada King' } }]);
    expect(lines.map(({ target }) => target)).toContain(person!.id);
    await rename({ name: 'Ada King' });
    expect((await told()).length).toBe(before + 2);
    await rename({ name: 'Ada Byron' });
  });

  it('loses what turns the direction of text around it', async () => {
    expect((await rename({ name: '\u202eadA\u202c \u2067Byron\u2069' })).body.user.name).toBe('adA Byron');
    await rename({ name: 'Ada Byron' });
  });

  it('stays as it was where one was removed', async () => {
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE company_id = $1 AND email = $2`, [otherId, person!.email]);
    await rename({ name: 'Ada Lovelace' });
    expect((await names(person!.email)).sort()).toEqual(['Ada Byron', 'Ada Lovelace']);
  });

  it.each([{}, { name: '' }, { name: '\u200b\u200d\u2060' }, { name: '   ' }, { name: 'x'.repeat(121) }, { name: 'a\u0000b' }, { name: 5 }, { name: 'Ada', email: 'other@example.test' }, { name: 'Ada', isOwner: true }])('is not %j', async (body) => {
    expect(await rename(body)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('is nobody’s to change who is not signed in', async () => {
    expect((await api.http.patch('/api/auth/me', { name: 'Ada' })).status).toBe(401);
  });
});
