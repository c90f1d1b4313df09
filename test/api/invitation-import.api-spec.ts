import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INVITATION_CHUNK_LINES } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { accept, type Person } from '../support/world.js';

describe('inviting the people of a file', () => {
  let api: Api;
  let company: SeededCompany;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    company = await seedCompany(api, { employees: 1, plan: 'PRO' });
    admin = await member(api, company.companyId, 'ADMIN');
    await api.sql('UPDATE company_seats SET used = 2 WHERE company_id = $1', [company.companyId]);
  });
  afterAll(() => api.close());

  const form = (bytes: Buffer | string, field = 'file'): FormData => {
    const data = new FormData();
    data.set(field, new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type: 'text/csv' }), 'people.csv');
    return data;
  };
  const preview = (bytes: Buffer | string, by = admin) => api.http.post('/api/company/invitations/preview', form(bytes), { bearer: by.bearer });
  const inviting = (lines: object[], by = admin) => api.http.post('/api/company/invitations', { lines }, { bearer: by.bearer });
  const person = (line: number, more: object = {}) => ({ line, name: `Person ${line}`, email: `p${line}@acme.example`, role: 'EMPLOYEE', ...more });
  const seats = async (): Promise<number> => (await api.sql<{ used: number }>('SELECT used FROM company_seats WHERE company_id = $1', [company.companyId]))[0]?.used ?? -1;
  const pending = () => api.sql<{ email: string; role: string }>('SELECT email, role FROM invitation WHERE company_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL ORDER BY email', [company.companyId]);
  const outcomes = (answer: { body: any }): string[] => answer.body.results.map(({ outcome }: { outcome: string }) => outcome);

  it('shows first what it would come to, each bad line with all that is wrong with it, and stores nothing', async () => {
    await api.http.post('/api/company/employees', { name: 'X', email: 'invited@acme.example', role: 'VIEWER' }, { bearer: admin.bearer });
    await api.http.post('/api/company/teams', { name: 'Design' }, { bearer: admin.bearer });
    const before = await Promise.all([seats(), pending()]);
    const answer = await preview(
      ['Name;E-Mail;Role;Team', 'Jürgen Größe;Juergen@Acme.Example;;design', 'Ada;ada@acme.example;Admin;Sales', ';no-mail;boss;', `M;${company.employees[0]?.email};;`, 'I;INVITED@acme.example;;', 'Again;ada@acme.example;;', '', 'Vi;vi@acme.example;viewer;sales'].join('\r\n'),
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ encoding: 'UTF-8', separator: ';', newTeams: ['Sales'], seatsLeft: 48, seatLimit: 50 });
    expect(answer.body.lines.map(({ line, problems }: any) => [line, problems])).toEqual([
      [2, []],
      [3, []],
      [4, ['NAME_MISSING', 'EMAIL_INVALID', 'ROLE_UNKNOWN']],
      [5, ['ALREADY_MEMBER']],
      [6, ['ALREADY_INVITED']],
      [7, ['TWICE_IN_FILE']],
      [9, []],
    ]);
    expect(answer.body.lines[0]).toEqual({ line: 2, name: 'Jürgen Größe', email: 'juergen@acme.example', role: 'EMPLOYEE', team: 'design', problems: [] });
    expect(await Promise.all([seats(), pending()])).toEqual(before);
  });

  it.each([
    ['UTF-8 with a mark', 'UTF-8', Buffer.from('\uFEFFname\temail\nJürgen\tj@x.example')],
    ['UTF-16', 'UTF-16', Buffer.from('\uFEFFname\temail\nJürgen\tj@x.example', 'utf16le')],
    ['Windows-1252', 'Windows-1252', Buffer.from('name\temail\nJürgen\tj@x.example', 'latin1')],
  ])('reads %s', async (_name, encoding, bytes) => {
    expect((await preview(bytes)).body).toMatchObject({ encoding, separator: '\t', lines: [{ name: 'Jürgen', problems: [] }] });
  });

  it.each([
    ['an empty file', 'EMPTY_FILE', ''],
    ['a workbook', 'WORKBOOK', 'PK\u0003\u0004'],
    ['bytes', 'ENCODING_UNKNOWN', Buffer.from([0x61, 0x81, 0x8d, 0x00])],
    ['Cyrillic of one byte a letter', 'ENCODING_UNKNOWN', Buffer.from([0x6e, 0x0a, 0xc8, 0xe2, 0xe0, 0xed])],
    ['a zero byte', 'NOT_TEXT', 'name,email\na\u0000,b@x'],
    ['a file without a header', 'NO_EMAIL_COLUMN', 'Grace Hopper,grace@acme.example'],
    ['a header alone', 'NO_LINES', 'name,email\n\n'],
    ['5,001 people', 'TOO_MANY_LINES', `name,email\n${'a,a@x\n'.repeat(5_001)}`],
  ])('refuses %s with a sentence', async (_name, problem, bytes) => {
    expect(await preview(bytes)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ path: `file.${problem}`, message: expect.stringMatching(/^[A-Z].{15,}/) }] } });
  });

  it('refuses what is too large, no form, and a form without the file', async () => {
    expect(await preview(`name,email\n${'x'.repeat(2_000_000)},a@x`)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(await api.http.post('/api/company/invitations/preview', {}, { bearer: admin.bearer })).toMatchObject({ status: 415 });
    expect(await api.http.post('/api/company/invitations/preview', form('x', 'other'), { bearer: admin.bearer })).toMatchObject({ status: 400, body: { details: [{ path: 'file' }] } });
    expect(await api.http.post('/api/company/invitations/preview', new FormData(), { bearer: admin.bearer })).toMatchObject({ status: 400 });
  });

  it('previews 5,000 lines, the bad ones named, and counts the seats that they would need', async () => {
    const text = `name,email,role\n${Array.from({ length: 5_000 }, (_, i) => (i % 1_000 === 999 ? `Bad ${i},no mail,` : `Person ${i},p${i}@acme.example,${i < 10 ? 'viewer' : ''}`)).join('\n')}`;
    const { status, body } = await preview(text);
    expect(status).toBe(200);
    expect(body.lines).toHaveLength(5_000);
    expect(body.lines.filter(({ problems }: any) => problems.includes('EMAIL_INVALID')).map(({ line }: any) => line)).toEqual([1_001, 2_001, 3_001, 4_001, 5_001]);
    expect(body.lines.filter(({ problems }: any) => problems.length === 0)).toHaveLength(10 + 48);
    expect(body.lines.filter(({ problems }: any) => problems.includes('NO_SEAT_LEFT'))).toHaveLength(5_000 - 5 - 58);
  });

  it('invites them with a result for each line, mails, teams and lines in the audit; the same again invites nobody twice', async () => {
    const lines = [person(2, { team: 'Design' }), person(3, { role: 'VIEWER', team: 'DESIGN' }), person(4, { email: company.employees[0]?.email }), person(5, { email: 'P2@acme.example' })];
    const answer = await inviting(lines);
    expect(answer).toMatchObject({ status: 200, body: { seatsLeft: 47 } });
    expect(answer.body.results).toEqual([{ line: 2, outcome: 'INVITED' }, { line: 3, outcome: 'INVITED' }, { line: 4, outcome: 'ALREADY_MEMBER' }, { line: 5, outcome: 'ALREADY_INVITED' }]);
    expect(await pending()).toEqual([{ email: 'p2@acme.example', role: 'EMPLOYEE' }, { email: 'p3@acme.example', role: 'VIEWER' }]);
    const again = await inviting(lines);
    expect(outcomes(again)).toEqual(['ALREADY_INVITED', 'ALREADY_INVITED', 'ALREADY_MEMBER', 'ALREADY_INVITED']);
    expect(await seats()).toBe(3);
    expect((await api.http.get('/api/company/teams', { bearer: admin.bearer })).body.items).toMatchObject([{ name: 'Design', people: 2 }]);
    expect(await api.sql(`SELECT action, count(*)::int AS n FROM company_audit WHERE company_id = $1 GROUP BY 1 ORDER BY 1`, [company.companyId])).toEqual(
      expect.arrayContaining([{ action: 'employee.invited', n: 2 }, { action: 'team.created', n: 1 }]),
    );
  });

  it('gives the seats that are left to the first lines, and says who got none', async () => {
    await api.sql('UPDATE company_seats SET used = 48 WHERE company_id = $1', [company.companyId]);
    const answer = await inviting([person(2), person(3, { role: 'VIEWER' }), person(4, { role: 'ADMIN' }), person(5), person(6, { role: 'VIEWER' })]);
    expect(outcomes(answer)).toEqual(['INVITED', 'INVITED', 'INVITED', 'NO_SEAT_LEFT', 'INVITED']);
    expect([answer.body.seatsLeft, await seats()]).toEqual([0, 50]);
  });

  it('never gives more seats than there are: many imports and single invitations at once', async () => {
    await api.sql('UPDATE company_seats SET used = 40 WHERE company_id = $1', [company.companyId]);
    const chunks = Array.from({ length: 6 }, (_, chunk) => Array.from({ length: 8 }, (__, i) => person(chunk * 5 + i + 2)));
    const singles = Array.from({ length: 6 }, (_, i) => ({ name: 'Single', email: `p${i * 5 + 4}@acme.example`, role: 'EMPLOYEE' }));
    const [imports, invited] = await Promise.all([
      Promise.all(chunks.map((lines) => inviting(lines))),
      Promise.all(singles.map((body) => api.http.post('/api/company/employees', body, { bearer: admin.bearer }))),
    ]);
    expect(imports.map(({ status }) => status)).toEqual(Array(6).fill(200));
    for (const { status } of invited) expect([201, 409]).toContain(status);
    const stored = imports.flatMap(outcomes).filter((outcome) => outcome === 'INVITED').length + invited.filter(({ status }) => status === 201).length;
    expect(stored).toBe(10);
    expect([await seats(), (await pending()).length]).toEqual([50, 10]);
  });

  it('brings back one who had left, into the team of the line, as the member they were', async () => {
    const back = await api.http.post('/api/company/employees', { name: 'Back', email: 'back@acme.example', role: 'EMPLOYEE' }, { bearer: admin.bearer });
    const { id } = await accept(api, back.body.invitationUrl, 'back@acme.example');
    await api.http.delete(`/api/company/employees/${id}`, { bearer: admin.bearer });
    expect(outcomes(await inviting([person(2, { email: 'back@acme.example', team: 'Design' })]))).toEqual(['INVITED']);
    await api.sql(`UPDATE membership SET status = 'ACTIVE' WHERE id = $1`, [id]);
    expect((await api.http.get(`/api/company/employees/${id}`, { bearer: admin.bearer })).body.team).toMatchObject({ name: 'Design' });
  });

  it('stores a name that looks like a formula as it is', async () => {
    const name = `=cmd|' /C calc'!A0`;
    expect((await preview(`name,email\n${name},f@acme.example`)).body.lines[0]).toMatchObject({ name, problems: [] });
    await inviting([person(2, { name })]);
    expect(await api.sql('SELECT name FROM invitation WHERE company_id = $1 AND accepted_at IS NULL', [company.companyId])).toEqual([{ name }]);
  });

  it.each([
    ['no lines', { lines: [] }, 'lines'],
    ['more than a chunk', { lines: Array.from({ length: INVITATION_CHUNK_LINES + 1 }, (_, i) => ({ line: i + 2, name: 'x', email: `x${i}@x`, role: 'EMPLOYEE' })) }, 'lines'],
    ['no e-mail', { lines: [{ line: 2, name: 'x', email: 'no', role: 'EMPLOYEE' }] }, 'lines.0.email'],
    ['no such role', { lines: [{ line: 2, name: 'x', email: 'x@x', role: 'OWNER' }] }, 'lines.0.role'],
    ['a property too many', { lines: [{ line: 2, name: 'x', email: 'x@x', role: 'VIEWER', companyId: 'x' }] }, 'lines.0.companyId'],
  ])('is refused with %s, and nothing is stored', async (_what, body, path) => {
    expect(await api.http.post('/api/company/invitations', body, { bearer: admin.bearer })).toMatchObject({ status: 400, body: { details: expect.arrayContaining([expect.objectContaining({ path })]) } });
    expect(await pending()).toEqual([]);
  });

  it('is for admins only, and knows nothing of another company', async () => {
    for (const role of ['VIEWER', 'EMPLOYEE'] as const) {
      const by = await member(api, company.companyId, role);
      expect([(await preview('name,email\nA,a@x', by)).status, (await inviting([person(2)], by)).status]).toEqual([403, 403]);
    }
    const other = await seedCompany(api, { employees: 1 });
    const { body } = await preview(`name,email\nTheirs,${other.employees[0]?.email}`);
    expect(body.lines[0].problems).toEqual([]);
  });
});
