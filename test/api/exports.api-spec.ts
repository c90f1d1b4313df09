import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportMaker, ExportsScheduler } from '#exports';
import { AppError, FileStore, Jobs, TenantTransaction } from '#platform';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import { type Company, createCompany, enrol, invite, type Person, record, signInOwner } from '../support/world.js';
import { sha256, unzip } from '../support/zip.js';

describe('exports', () => {
  let api: Api;
  let owner: string;
  let company: Company;
  let [employee, colleague, viewer]: Person[] = [];
  let shot: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    company = await createCompany(api, owner);
    [employee, colleague, viewer] = [await invite(api, company.admin), await invite(api, company.admin, 'EMPLOYEE', '=HYPERLINK("http://x")'), await invite(api, company.admin, 'VIEWER')];
    ({ screenshotId: shot } = await record(api, await enrol(api, company.key, employee)));
    await record(api, await enrol(api, company.key, colleague));
    await api.http.post('/api/company/holidays', { holidays: [{ day: '2026-12-25', name: 'Christmas Day' }] }, company.admin);
    for (const [{ id }, amount] of [[employee, 4_500], [colleague, 5_000]] as [Person, number][]) await api.http.post(`/api/company/employees/${id}/rates`, { amount, currency: 'USD', validFrom: '2026-01-01' }, { bearer: company.admin.bearer });
    await aggregate(api);
  });
  afterAll(() => api.close());

  const tick = () => api.app.get(ExportsScheduler).tick();
  const ask = (path: string, by: Person) => api.http.post(path, undefined, { bearer: by.bearer });
  const list = async (path: string, by: Person) => (await api.http.get(path, { bearer: by.bearer })).body.items;
  const fetchFile = (path: string, id: string, by: Person, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}/${id}/file`, { headers: { authorization: `Bearer ${by.bearer}`, ...headers } });
  /** Asked for, made and fetched. */
  const made = async (path: string, by: Person): Promise<{ id: string; zip: Buffer }> => {
    const { status, body } = await ask(path, by);
    expect([status, body.state]).toEqual([202, 'REQUESTED']);
    await tick();
    expect((await api.http.get(`${path}/${body.id}`, { bearer: by.bearer })).body.state).toBe('READY');
    return { id: body.id, zip: Buffer.from(await (await fetchFile(path, body.id, by)).arrayBuffer()) };
  };
  const files = (zip: Buffer) => {
    const all = unzip(zip);
    return { all, json: (name: string): any[] => JSON.parse(all.get(`json/${name}.json`)!.toString()), csv: (name: string): string => all.get(`csv/${name}.csv`)!.toString() };
  };
  const inStore = async (): Promise<string[]> => readdir(join(api.dataDir, 'screenshots', company.id, 'exports')).catch(() => []);
  const count = async (table: string, where = 'true'): Promise<number> => Number((await api.sql(`SELECT count(*) AS n FROM ${table} r WHERE r.company_id = $1 AND ${where}`, [company.id]))[0]?.n);

  it('gives a company everything: as many rows, seconds and pictures as were recorded, in files that are what the manifest says', async () => {
    const { zip } = await made('/api/company/export', company.admin);
    const { all, json, csv } = files(zip);
    const manifest = JSON.parse(all.get('manifest.json')!.toString());
    for (const file of manifest.files) expect([file.name, sha256(all.get(file.name)!), all.get(file.name)!.length]).toEqual([file.name, file.sha256, file.bytes]);
    expect([...all.keys()].sort()).toEqual([...manifest.files.map(({ name }: any) => name), 'README.txt', 'manifest.json'].sort());

    const tables: [string, string][] = [
      ['people', 'membership'], ['devices', 'device'], ['sessions', 'work_session'], ['activity', 'activity_minute'], ['applications', 'application_usage'], ['websites', 'website_usage'],
      ['screenshots', 'screenshot'], ['employee-days', 'employee_usage_daily'], ['application-days', 'employee_application_daily'], ['website-days', 'employee_website_daily'], ['company-days', 'company_usage_daily'], ['employee-rates', 'employee_rate'],
    ];
    for (const [name, table] of tables) {
      expect([name, json(name).length]).toEqual([name, await count(table)]);
      expect([name, csv(name).trimEnd().split('\r\n').length - 1]).toEqual([name, json(name).length]);
      expect(manifest.files.find((file: any) => file.name === `json/${name}.json`).rows).toBe(json(name).length);
    }
    expect(json('sessions')).toHaveLength(2);
    const [sum] = await api.sql('SELECT sum(active_seconds)::int AS active, sum(keystrokes)::int AS keys FROM activity_minute WHERE company_id = $1', [company.id]);
    expect([json('activity').reduce((total, row) => total + row.activeSeconds, 0), json('activity').reduce((total, row) => total + row.keystrokes, 0)]).toEqual([sum?.active, sum?.keys]);
    expect(json('company')).toEqual([expect.objectContaining({ name: company.name, timezone: 'UTC' })]);
    expect(json('holidays')).toEqual([{ day: '2026-12-25', name: 'Christmas Day' }]);
    expect(json('activity')[0].minute).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/);

    const pictures = [...all.keys()].filter((name) => name.startsWith('screenshots/'));
    expect(pictures).toHaveLength(await count('screenshot'));
    const [{ storage_key: key }] = (await api.sql('SELECT storage_key FROM screenshot WHERE company_id = $1 AND id = $2', [company.id, shot])) as [{ storage_key: string }];
    expect(all.get(pictures.find((name) => name.includes(shot))!)).toEqual(await readFile(join(api.dataDir, 'screenshots', key)));
  });

  it('neutralises formulas in CSV, keeps them in JSON, and tells no secret', async () => {
    const { zip } = await made('/api/company/export', company.admin);
    const { all, json, csv } = files(zip);
    expect(csv('people')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(json('people').map(({ name }) => name)).toContain('=HYPERLINK("http://x")');
    const text = [...all].filter(([name]) => name.endsWith('.json') || name.endsWith('.csv')).map(([, bytes]) => bytes.toString()).join('\n');
    expect(text).not.toMatch(/"(\w*[hH]ash|\w*[tT]oken\w*|sealed|storageKey|thumbnailKey)"/);
    expect(text).not.toContain(company.key);
  });

  it('gives a person their own, and nothing of a colleague', async () => {
    const { zip } = await made('/api/me/export', employee!);
    const { all, json } = files(zip);
    expect(json('people')).toEqual([expect.objectContaining({ id: employee!.id, email: employee!.email })]);
    for (const name of ['sessions', 'activity', 'applications', 'websites', 'screenshots', 'devices', 'employee-days']) {
      expect([name, new Set(json(name).map(({ employeeId }) => employeeId))]).toEqual([name, new Set([employee!.id])]);
    }
    const text = [...all.values()].map((bytes) => bytes.toString()).join('\n');
    for (const other of [colleague!.id, colleague!.email, viewer!.email]) expect(text).not.toContain(other);
    expect([...all.keys()].filter((name) => name.startsWith('screenshots/'))).toEqual([expect.stringContaining(shot)]);
    expect(json('employee-rates')).toEqual([expect.objectContaining({ employeeId: employee!.id, amount: 4_500, currency: 'USD', validFrom: '2026-01-01' })]);
    expect(json('policy-versions').length).toBe(await count('policy_version'));
  });

  it('is a colleague’s, another company’s and nobody’s own 404, the same', async () => {
    const { id } = await made('/api/me/export', employee!);
    const stranger = (await createCompany(api, owner)).admin;
    for (const by of [colleague!, company.admin, stranger]) {
      const [one, file, absent] = await Promise.all([`/${id}`, `/${id}/file`, `/${uuidv7()}`].map((rest) => api.http.get(`/api/me/export${rest}`, { bearer: by.bearer })));
      expect([one!.status, file!.status]).toEqual([404, 404]);
      expect({ ...one!.body, requestId: '' }).toEqual({ ...absent!.body, requestId: '' });
    }
    expect((await api.http.get(`/api/company/export/${id}/file`, { bearer: company.admin.bearer })).status).toBe(404);
    expect((await list('/api/me/export', colleague!))).toEqual([]);
  });

  it('is of the company for admins alone', async () => {
    for (const by of [viewer!, employee!]) {
      expect((await ask('/api/company/export', by)).status).toBe(403);
      expect((await api.http.get('/api/company/export', { bearer: by.bearer })).status).toBe(403);
    }
  });

  it('is under way once for each person and once for the company, however many ask', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask('/api/me/export', colleague!)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('CONFLICT');
    expect((await ask('/api/me/export', employee!)).status).toBe(202);
    await tick();
    expect((await list('/api/me/export', colleague!)).map(({ state }: any) => state)).toEqual(['READY']);
  });

  it('replaces the older archive, whose file goes with the next sweep', async () => {
    const first = await made('/api/me/export', employee!);
    const second = await made('/api/me/export', employee!);
    expect((await fetchFile('/api/me/export', first.id, employee!)).status).toBe(404);
    expect((await fetchFile('/api/me/export', second.id, employee!)).status).toBe(200);
    await age();
    await api.app.get(Jobs).runByHand('expired-exports');
    const left = await inStore();
    expect(left.filter((name) => name.startsWith(first.id))).toEqual([]);
    expect(left.filter((name) => name.startsWith(second.id))).toHaveLength(1);
  });

  it('is fetched in pieces, each of them told by the audit before its first byte', async () => {
    const { id, zip } = await made('/api/me/export', employee!);
    const downloads = () => count('company_audit', `r.action = 'export.downloaded' AND r.target = '${id}'`);
    const before = await downloads();
    const part = await fetchFile('/api/me/export', id, employee!, { range: 'bytes=10-29' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type'), part.headers.get('x-content-type-options')]).toEqual([206, `bytes 10-29/${zip.length}`, 'application/zip', 'nosniff']);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(zip.subarray(10, 30));
    expect((await fetchFile('/api/me/export', id, employee!, { range: `bytes=${zip.length}-` })).status).toBe(416);
    expect(await downloads()).toBe(before + 2);
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    try {
      const refused = await fetchFile('/api/me/export', id, employee!);
      expect([refused.status, refused.headers.get('content-type')]).toEqual([500, expect.stringContaining('json')]);
    } finally {
      await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    }
  });

  it('shows each person that an admin took everything', async () => {
    const { id } = await made('/api/company/export', company.admin);
    await fetchFile('/api/company/export', id, company.admin);
    const views = (await api.http.get('/api/me/views', { bearer: employee!.bearer })).body.items;
    expect(views.filter(({ kind }: any) => kind === 'records.exported')[0]).toMatchObject({ viewer: 'First Admin', viewerRole: 'ADMIN' });
    expect((await api.http.get('/api/me/views', { bearer: company.admin.bearer })).body.items).toEqual([]);
  });

  it('answers a HEAD with its length and its name alone: nobody has fetched it then', async () => {
    const { id, zip } = await made('/api/company/export', company.admin);
    const told = () => count('company_audit');
    const before = await told();
    const { status, headers, body } = await api.http.send('HEAD', `/api/company/export/${id}/file`, undefined, { bearer: company.admin.bearer, headers: { range: 'bytes=0-9' } });
    expect([status, headers.get('content-length'), headers.get('accept-ranges'), body]).toEqual([200, String(zip.length), 'bytes', '']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="company-data-[\d-]+\.zip"$/);
    expect(await told()).toEqual(before);
    expect((await api.http.send('HEAD', `/api/company/export/${uuidv7()}/file`, undefined, { bearer: company.admin.bearer })).status).toBe(404);
  });

  it('tells by mail that it is ready, without the archive and without what is in it', async () => {
    await made('/api/me/export', employee!);
    const mail = (await api.mails()).findLast((text) => text.includes(employee!.email) && text.includes('Your data is ready'));
    expect(mail).toContain('/dashboard/user/recorded?part=export');
  });

  it('is given to the admin of a company that is suspended, expired or cancelled, and to nobody else of it', async () => {
    const closed = await createCompany(api, owner);
    const worker = await invite(api, closed.admin);
    await record(api, await enrol(api, closed.key, worker));
    const own = await made('/api/me/export', worker);
    const state = async (sql: string) => api.sql(`UPDATE company SET ${sql} WHERE company_id = $1`, [closed.id]);
    for (const [sql, code] of [[`status = 'SUSPENDED'`, 'COMPANY_SUSPENDED'], [`status = 'TRIAL', trial_ends_at = now() - interval '1 day'`, 'SUBSCRIPTION_EXPIRED'], [`status = 'CANCELLED', cancelled_at = now()`, 'SUBSCRIPTION_EXPIRED']] as const) {
      await state(sql);
      const { zip } = await made('/api/company/export', closed.admin);
      expect(files(zip).json('sessions')).toHaveLength(1);
      expect(await ask('/api/me/export', worker)).toMatchObject({ status: 403, body: { code } });
      expect((await fetchFile('/api/me/export', own.id, worker)).status).toBe(403);
      expect((await ask('/api/company/export', worker)).status).toBe(403);
      expect((await api.http.get('/api/company', { bearer: closed.admin.bearer })).status).toBe(403);
    }
    await api.sql(`UPDATE membership SET status = 'SUSPENDED' WHERE company_id = $1 AND id = $2`, [closed.id, closed.admin.id]);
    expect((await ask('/api/company/export', closed.admin)).status).toBe(401);
  });

  it('is whole after an attempt that was killed in the middle, and only one file stays', async () => {
    const { body } = await ask('/api/company/export', company.admin);
    const killed = new AbortController();
    const store = api.app.get(FileStore);
    const read = store.get.bind(store);
    store.get = (key) => {
      killed.abort(new Error('killed'));
      return read(key);
    };
    try {
      await expect(api.app.get(ExportMaker).make(company.id, body.id, killed.signal)).rejects.toThrow();
    } finally {
      store.get = read;
    }
    expect((await list('/api/company/export', company.admin))[0]).toMatchObject({ id: body.id, state: 'RUNNING' });
    expect((await inStore()).filter((name) => name.startsWith(body.id))).toEqual([]);
    await tick();
    const zip = Buffer.from(await (await fetchFile('/api/company/export', body.id, company.admin)).arrayBuffer());
    expect(files(zip).json('sessions')).toHaveLength(2);
    expect((await inStore()).filter((name) => name.startsWith(body.id))).toHaveLength(1);
  });

  it('is made once where two processes see it waiting', async () => {
    const { body } = await ask('/api/company/export', company.admin);
    await Promise.all([api.app.get(ExportMaker).make(company.id, body.id, new AbortController().signal), api.app.get(ExportMaker).make(company.id, body.id, new AbortController().signal)]);
    expect((await inStore()).filter((name) => name.startsWith(body.id))).toHaveLength(1);
    const ready = (await list('/api/company/export', company.admin)).filter(({ state }: any) => state === 'READY');
    expect(ready.map(({ id }: any) => id)).toEqual([body.id]);
  });

  it('keeps its file where the connection is lost with the word that it has been entered', async () => {
    const { body } = await ask('/api/company/export', company.admin);
    const transaction = api.app.get(TenantTransaction);
    const runFor = transaction.runFor.bind(transaction);
    transaction.runFor = async (companyId, work) => {
      const answer = await runFor(companyId, work);
      // Of all that is done there, only the entering answers yes.
      if (answer === true) throw new AppError('UNAVAILABLE', 'the connection was lost');
      return answer;
    };
    try {
      await tick();
    } finally {
      transaction.runFor = runFor;
    }
    expect((await list('/api/company/export', company.admin))[0]).toMatchObject({ id: body.id, state: 'READY' });
    expect((await fetchFile('/api/company/export', body.id, company.admin)).status).toBe(200);
  });

  it('fails in a way that can be tried again when there is no room, and leaves nothing lying', async () => {
    const store = api.app.get(FileStore);
    const put = store.putStream.bind(store);
    store.putStream = async (_key, source) => {
      for await (const _piece of source) break;
      throw new Error('no room');
    };
    const { body } = await ask('/api/company/export', company.admin);
    try {
      await tick();
    } finally {
      store.putStream = put;
    }
    expect((await list('/api/company/export', company.admin))[0]).toMatchObject({ id: body.id, state: 'FAILED', bytes: null });
    expect((await fetchFile('/api/company/export', body.id, company.admin)).status).toBe(404);
    await made('/api/company/export', company.admin);
  });

  it('is gone after seven days, row by its time and file by the sweep, and counts nothing against the plan', async () => {
    const [before] = await api.sql('SELECT used_bytes FROM company_storage WHERE company_id = $1', [company.id]);
    const { id } = await made('/api/company/export', company.admin);
    expect((await api.sql('SELECT used_bytes FROM company_storage WHERE company_id = $1', [company.id]))[0]).toEqual(before);
    const [row] = await api.sql(`SELECT expires_at - finished_at = interval '7 days' AS week FROM data_export WHERE id = $1`, [id]);
    expect(row).toEqual({ week: true });
    await api.sql(`UPDATE data_export SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    expect((await fetchFile('/api/company/export', id, company.admin)).status).toBe(404);
    await age();
    await api.app.get(Jobs).runByHand('expired-exports');
    expect((await inStore()).filter((name) => name.startsWith(id))).toEqual([]);
    expect((await list('/api/company/export', company.admin)).find((one: any) => one.id === id).state).toBe('EXPIRED');
  });

  /** Files are left alone while they may be written to. */
  async function age(): Promise<void> {
    const { utimes } = await import('node:fs/promises');
    const before = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of await inStore()) await utimes(join(api.dataDir, 'screenshots', company.id, 'exports', name), before, before);
  }
});
