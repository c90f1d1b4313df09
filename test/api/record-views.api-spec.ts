import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RecordViews } from '#tenancy';
import { type Member } from '../support/access/people.js';
import { REQUESTS, type Things } from '../support/access/requests.js';
import { KINDS, MAKERS } from '../support/access/things.js';
import { type Api, startApi } from '../support/api.js';
import { type Company, createCompany, enrol, invite, PASSWORD, type Person, record, signInOwner } from '../support/world.js';

/** Reads that name an employee, or something of one, and of which nobody is told. Each has to say why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  'GET /api/company/employees/{id}': 'name, role and team: nothing that was recorded',
  'GET /api/company/employees/{id}/rates': 'what an admin has set, and who: nothing that was recorded',
  'GET /api/company/tasks': 'what the company gave to do: nothing that was recorded',
  'GET /api/company/tasks/{id}': 'as the list',
  'GET /api/company/tasks/{id}/comments': 'as the list',
  'GET /api/company/tasks/{id}/history': 'as the list',
  'GET /api/company/audit': 'who did what in the company and who looked: nothing that was recorded',
  'GET /api/company/audit/entries.csv': 'as the list',
  'GET /api/company/export/{id}': 'whether an archive is ready; whoever fetches it is told of',
};
/** A list of people by team: as each of them alone. */
const LISTS_OF_TEAMS = ['GET /api/company/employees'];
/** An archive of everything is everybody’s. */
const ARCHIVE = 'GET /api/company/export/{id}/file';
const FORMATS = ['csv', 'xlsx', 'pdf'];

interface Read {
  readonly name: string;
  readonly path: string;
  readonly byEmployee: boolean;
  readonly byTeam: boolean;
}

/** Every GET of the company that the document knows, a file once for each of its formats. */
async function companyReads(api: Api): Promise<Read[]> {
  const { body } = await api.http.get('/api/openapi.json');
  return Object.entries<Record<string, any>>(body.paths).flatMap(([path, { get }]) => {
    if (!get || !/^\/api\/company(\/|$)/.test(path)) return [];
    const asks = (name: string): boolean => (get.parameters ?? []).some((parameter: any) => parameter.in === 'query' && parameter.name === name);
    const read = { name: `GET ${path}`, byEmployee: asks('employeeId'), byTeam: asks('team') };
    return path.includes('{format}') ? FORMATS.map((format) => ({ ...read, path: path.replace('{format}', format) })) : [{ ...read, path }];
  });
}

describe('who looked at whose records', { timeout: 120_000 }, () => {
  let api: Api;
  let company: Company;
  let employee: Member;
  let colleague: Person;
  let reads: Read[];
  let things: Things;
  beforeAll(async () => {
    api = await startApi();
    const vendor = await signInOwner(api);
    company = await createCompany(api, vendor);
    const person = await invite(api, company.admin);
    employee = { ...person, company, tracker: await enrol(api, company.key, person), vendor, kept: new Map() };
    colleague = await invite(api, company.admin);
    await record(api, await enrol(api, company.key, colleague));
    for (const kind of KINDS) employee.kept.set(kind, kind === 'colleague' ? employee.id : await MAKERS[kind](api, employee));
    things = { api, owned: employee, password: PASSWORD, ...Object.fromEntries(KINDS.map((kind) => [kind, () => Promise.resolve(employee.kept.get(kind))])) } as Things;
    reads = await companyReads(api);
  }, 120_000);
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => api?.close());

  const get = (path: string, by: Person = company.admin) => api.http.get(path, { bearer: by.bearer });
  const seenBy = async (whom: Person): Promise<string[]> => (await get('/api/me/views', whom)).body.items.map(({ kind }: { kind: string }) => kind);
  const forget = () => api.sql('DELETE FROM company_audit WHERE company_id = $1', [company.id]);

  /** Names the employee, or something of theirs. */
  const address = async ({ name, path, byEmployee }: Read): Promise<string> => {
    const { path: values = {}, query = '' } = name.includes('{format}') ? {} : ((await REQUESTS[name]?.(things)) ?? {});
    const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => (typeof values === 'string' ? values : (values[key] ?? key)));
    const narrowed = byEmployee && !query.includes('employeeId') ? [query, `employeeId=${employee.id}`] : [query];
    return [filled, narrowed.filter(Boolean).join('&')].filter(Boolean).join('?');
  };
  const namesSomebody = ({ path, byEmployee }: Read): boolean => byEmployee || path.includes('{');
  const told = (): Read[] => reads.filter((read) => namesSomebody(read) && !(read.name in NOT_TOLD));

  /** Reads after which the one whose records were read knows of nobody, or somebody else knows. */
  const untold = async (of: Read[]): Promise<string[]> => {
    const found: string[] = [];
    for (const read of of) {
      await forget();
      const { status } = await get(await address(read));
      if (status !== 200) found.push(`${read.path} answered ${status}`);
      else if ((await seenBy(employee)).length !== 1) found.push(`${read.path}: note it by RecordViews, or say by a line of NOT_TOLD why nobody is told`);
      else if ((await seenBy(colleague)).length > 0 && read.name !== ARCHIVE) found.push(`${read.path}: told to one whose records it does not read`);
    }
    return found;
  };

  it('is told to whoever is named and to nobody else, by every read of the OpenAPI document', async () => {
    expect(told().length).toBeGreaterThan(35);
    expect(await untold(told())).toEqual([]);
  });

  it('is not told of what the list of exceptions names, and of nothing else is there one', async () => {
    expect(Object.keys(NOT_TOLD).filter((name) => !reads.some((read) => read.name === name && namesSomebody(read)))).toEqual([]);
    const found = await untold(reads.filter(({ name }) => name in NOT_TOLD));
    expect(found).toHaveLength(Object.keys(NOT_TOLD).length);
    expect(found.filter((line) => line.includes('answered'))).toEqual([]);
  });

  it('is committed before anything is answered, or nothing is', async () => {
    await forget();
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    try {
      for (const read of told()) expect([read.path, (await get(await address(read))).status]).toEqual([read.path, 500]);
    } finally {
      await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    }
  });

  it('is one entry for a day of looking, however many reads come together', async () => {
    await forget();
    const days = told().filter(({ name }) => !/\/(image|thumbnail|file)$/.test(name));
    const answers = await Promise.all(days.map(async (read) => get(await address(read))));
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
    expect(await seenBy(employee)).toEqual(['records.viewed']);
  });

  it('notices a read that tells nobody', async () => {
    vi.spyOn(RecordViews.prototype, 'note').mockResolvedValue();
    const some = told().filter(({ path }) => ['timesheet', 'timesheet.csv', 'reports/hours', 'reports/hours.csv', 'devices', 'time-corrections', 'sessions'].includes(path.replace('/api/company/', '')));
    expect(some).toHaveLength(7);
    expect(await untold(some)).toEqual(some.map(({ path }) => expect.stringContaining(`${path}: note it`)));
  });

  describe('where a filter leaves one person', () => {
    let team: string;
    /** Of files one format: they are made of the same answers. */
    const ofTeams = (): Read[] => reads.filter(({ name, path, byTeam }) => byTeam && !LISTS_OF_TEAMS.includes(name) && !/\.(xlsx|pdf)$/.test(path));
    const assign = (...people: Person[]) => api.http.put('/api/company/team-members', { teamId: team, employeeIds: people.map(({ id }) => id) }, { bearer: company.admin.bearer });
    beforeAll(async () => {
      team = employee.kept.get('team')!;
    });

    it('tells a team of one of every sum of the team', async () => {
      await assign(employee);
      expect(ofTeams().length).toBeGreaterThan(12);
      for (const { path } of ofTeams()) {
        await forget();
        expect([path, (await get(`${path}?team=${team}`)).status, await seenBy(employee)]).toEqual([path, 200, ['records.viewed']]);
      }
    });

    it('tells nobody of a team of two, or of everybody', async () => {
      await assign(employee, colleague);
      await forget();
      for (const { path } of ofTeams()) {
        expect((await get(`${path}?team=${team}`)).status).toBe(200);
        expect((await get(path)).status).toBe(200);
      }
      expect([await seenBy(employee), await seenBy(colleague)]).toEqual([[], []]);
    });

    it('tells whoever is found by a search in the timesheet', async () => {
      await forget();
      await get(`/api/company/timesheet?search=${colleague.email}`);
      await get(`/api/company/timesheet.csv?search=${colleague.email}`);
      expect([await seenBy(employee), await seenBy(colleague)]).toEqual([[], ['records.viewed']]);
    });

    it('tells those whose corrections are listed, which are records of single people', async () => {
      await forget();
      expect((await get('/api/company/time-corrections')).body.items.length).toBeGreaterThan(0);
      expect([await seenBy(employee), await seenBy(colleague)]).toEqual([['records.viewed'], []]);
    });
  });
});
