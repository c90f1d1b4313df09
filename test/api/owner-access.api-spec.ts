import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { reflectRoutes } from '../support/routes.js';
import { type Company, createCompany, enrol, invite, type Person, record, signInOwner, type Tracker } from '../support/world.js';

/** Read from the running application, so that a route of tomorrow is asked too. */
describe('who may use which workspace', () => {
  let api: Api;
  let owner: string;
  let company: Company;
  let employee: Person;
  let tracker: Tracker;
  let ids: string[];
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    company = await createCompany(api, owner);
    employee = await invite(api, company.admin);
    tracker = await enrol(api, company.key, employee);
    const { sessionId, screenshotId } = await record(api, tracker);
    ids = [employee.id, company.admin.id, tracker.deviceId, sessionId, screenshotId];
  });
  afterAll(() => api?.close());

  const routes = (...areas: string[]) =>
    reflectRoutes(api)
      .filter(({ web, access }) => web && access?.kind === 'allow')
      .map(({ name }) => name.split(' ') as [method: string, path: string])
      .filter(([, path]) => areas.some((area) => path.startsWith(area)));
  const ask = (method: string, path: string, call: { bearer?: string; token?: string; key?: string }, id = company.id) =>
    api.http.send(method, path.replace(/:\w+/g, id), method === 'GET' || method === 'DELETE' ? undefined : {}, call);

  it('OWNER gets 403 on every route with personal content, whatever the id', async () => {
    const personal = routes('/api/company', '/api/me');
    expect(personal.length).toBeGreaterThan(15);
    for (const [method, path] of personal) {
      for (const id of path.includes(':') ? ids : [company.id]) {
        const answer = await ask(method, path, { bearer: owner }, id);
        expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([403, 'FORBIDDEN']);
      }
    }
  });

  it('OWNER cannot choose a company to be in', async () => {
    const answer = await api.http.post('/api/auth/switch-company', { companyId: company.id }, { bearer: owner });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.accessToken).toBeUndefined();
  });

  it("nobody but OWNER gets through to the owner's routes", async () => {
    const vendor = routes('/api/owner');
    expect(vendor.length).toBeGreaterThan(14);
    const viewer = await invite(api, company.admin, 'VIEWER');
    const before = await api.sql('SELECT * FROM company ORDER BY company_id');
    for (const [method, path] of vendor) {
      expect((await ask(method, path, {})).status, `${method} ${path}`).toBe(401);
      expect((await ask(method, path, tracker)).status, `${method} ${path}`).toBe(401);
      for (const { bearer } of [company.admin, employee, viewer]) {
        const answer = await ask(method, path, { bearer });
        expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([403, 'FORBIDDEN']);
      }
    }
    expect(await api.sql('SELECT * FROM company ORDER BY company_id')).toEqual(before);
  });

  it('what OWNER is answered names no person of the company', async () => {
    const people = [employee.email, employee.id, company.admin.email, company.admin.id];
    for (const [method, path] of routes('/api/owner').filter(([method]) => method === 'GET')) {
      const answer = await ask(method, path.endsWith('/reports.csv') ? `${path}?section=top-companies` : path, { bearer: owner });
      expect(answer.status, path).toBe(200);
      const text = JSON.stringify(answer.body);
      for (const person of people) expect(text, path).not.toContain(person);
    }
  });
});
