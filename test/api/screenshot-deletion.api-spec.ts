import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { picture } from '../support/pictures.js';
import { sendScreenshot, storedFiles, usedBytes } from '../support/screenshots.js';
import { minute, minutesAgo, session, signIn, type TrackedCompany, trackedCompany, upload } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
let admin: Call;
let employee: Call;
let id: string;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());
beforeEach(async () => {
  company = await trackedCompany(api, { employees: 3 });
  admin = await signIn(api, company, company.employee(0), 'ADMIN');
  employee = await signIn(api, company, company.employee(1));
  id = uuidv7();
  expect((await sendScreenshot(api, company.tracker(1), await picture(), { id })).status).toBe(200);
});

const remove = (path: string, body: unknown, by: Call): Promise<Answer> => api.http.send('DELETE', path, body, by);
const asAdmin = (body: unknown = { reason: 'Shows a private message' }, by = admin, shot = id) => remove(`/api/company/screenshots/${shot}`, body, by);
const own = (by = employee, shot = id) => remove(`/api/me/screenshots/${shot}`, undefined, by);
const rows = () => api.sql('SELECT id FROM screenshot WHERE company_id = $1', [company.companyId]);
const audit = () => api.sql(`SELECT actor, target, details FROM company_audit WHERE company_id = $1 AND action = 'screenshot.deleted'`, [company.companyId]);
const outbox = async (): Promise<number> => (await api.sql('SELECT 1 FROM outbox WHERE company_id = $1', [company.companyId])).length;
const allow = (allowed: boolean) => api.sql('UPDATE company_settings SET employees_may_delete_screenshots = $2 WHERE company_id = $1', [company.companyId, allowed]);

async function expectKept(): Promise<void> {
  expect(await rows()).toHaveLength(1);
  expect(await storedFiles(api, company.companyId)).toHaveLength(2);
  expect(await usedBytes(api, company.companyId)).toBeGreaterThan(0);
  expect(await audit()).toEqual([]);
}

describe('an admin who deletes a screenshot', () => {
  it('takes row, files and bytes away, has the day counted again, and is in the audit with the reason; the time stays', async () => {
    const started = session();
    await upload(api, company.tracker(1), { sessions: [started], activity: [minute({ sessionId: started.id })] });
    const before = await outbox();
    expect((await asAdmin()).status).toBe(204);
    expect(await rows()).toEqual([]);
    expect(await storedFiles(api, company.companyId)).toEqual([]);
    expect(await usedBytes(api, company.companyId)).toBe(0);
    expect(await outbox()).toBe(before + 1);
    expect(await audit()).toEqual([
      { actor: company.employee(0).email, target: id, details: { employeeId: company.employee(1).id, capturedAt: minutesAgo(10), reason: 'Shows a private message' } },
    ]);
    expect(await api.sql('SELECT 1 FROM activity_minute WHERE company_id = $1', [company.companyId])).toHaveLength(1);
    for (const path of ['', '/image', '/thumbnail']) expect((await api.http.get(`/api/company/screenshots/${id}${path}`, admin)).status).toBe(404);
    expect((await asAdmin()).status).toBe(404);
  });

  it('has to say why', async () => {
    for (const body of [{}, { reason: '' }, { reason: '   ' }, { reason: 'x'.repeat(501) }, { reason: 7 }, { reason: 'ok', employeeId: uuidv7() }]) expect((await asAdmin(body)).status).toBe(400);
    await expectKept();
  });

  it('deletes it once, however often at the same time, and its bytes are given back once', async () => {
    await sendScreenshot(api, company.tracker(1), await picture({ shade: 90 }), { capturedAt: minutesAgo(11) });
    const both = await usedBytes(api, company.companyId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => asAdmin()));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array(7).fill(404)]);
    expect(await audit()).toHaveLength(1);
    const [left] = await api.sql('SELECT bytes + thumbnail_bytes AS bytes FROM screenshot WHERE company_id = $1', [company.companyId]);
    expect(await usedBytes(api, company.companyId)).toBe(left?.bytes);
    expect(left?.bytes).toBeLessThan(both);
  });

  it('deletes nothing where the audit cannot be written', async () => {
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    try {
      expect((await asAdmin()).status).toBe(500);
    } finally {
      await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    }
    await expectKept();
  });

  it('finds none of another company, and only admins may', async () => {
    const elsewhere = await trackedCompany(api, { employees: 1 });
    const stranger = await signIn(api, elsewhere, elsewhere.employee(), 'ADMIN');
    const [foreign, absent] = [await asAdmin(undefined, stranger), await asAdmin(undefined, stranger, uuidv7())];
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([404, { ...absent.body, requestId: '' }]);
    const viewer = await signIn(api, company, company.employee(2), 'VIEWER');
    for (const by of [employee, viewer]) expect(await asAdmin(undefined, by)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    await expectKept();
  });
});

describe('an employee who deletes a screenshot', () => {
  it('may not where the company does not allow it, whatever the id', async () => {
    for (const shot of [id, uuidv7()]) expect(await own(employee, shot)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    await expectKept();
  });

  it('takes one of their own away where it does, and is in the audit', async () => {
    await allow(true);
    expect((await own()).status).toBe(204);
    expect([await rows(), await storedFiles(api, company.companyId), await usedBytes(api, company.companyId)]).toEqual([[], [], 0]);
    expect(await audit()).toEqual([{ actor: company.employee(1).email, target: id, details: { employeeId: company.employee(1).id, capturedAt: minutesAgo(10), reason: null } }]);
  });

  it('finds none of a colleague', async () => {
    await allow(true);
    const colleague = await signIn(api, company, company.employee(2));
    expect((await own(colleague)).status).toBe(404);
    await expectKept();
  });
});
