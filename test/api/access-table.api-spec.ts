import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccessGuard } from '#platform';
import { type Asked, ask, callable, documentedOperations, type Operation } from '../support/access/asking.js';
import { type AccessWorld, accessWorld, type Caller, CALLERS, rowsOf } from '../support/access/people.js';
import { type Api, startApi } from '../support/api.js';

/**
 * Who may do what, as the product promises it and without a look at what handlers declare. `own`: who asks for something
 * of another company finds nothing, and who asks for what is theirs is answered.
 */
const AREAS = {
  //                        nobody OWNER  ADMIN VIEWER EMPLOYEE other  suspended
  'public':                 ['ok',  'ok',  'ok',  'ok',  'ok',  'ok',  'ok'],
  'signing a tracker in':   ['ok',  'ok',  'ok',  403,   'ok',  'ok',  403],
  'one’s account':          [401,   'own', 'ok',  'ok',  'ok',  'own', 'ok'],
  'the vendor':             [401,   'ok',  403,   403,   403,   403,   403],
  'reading the company':    [401,   403,   'ok',  'ok',  403,   'own', 403],
  'changing the company':   [401,   403,   'ok',  403,   403,   'own', 403],
  'taking the data along':  [401,   403,   'ok',  403,   403,   'own', 'ok'],
  'reading one’s own':      [401,   403,   'ok',  'ok',  'ok',  'own', 403],
  'changing one’s own':     [401,   403,   'ok',  403,   'ok',  'own', 403],
  'the desktop tracker':    [401,   401,   'ok',  403,   'ok',  'own', 403],
} satisfies Record<string, readonly Expected[]>;

/** The first that fits. What differs from its neighbours stands first and by its whole name. */
const AREA_OF: readonly [RegExp, keyof typeof AREAS][] = [
  [/^DELETE \/api\/me\/screenshots\/\{id\}$/, 'reading one’s own'],
  [/^PUT \/api\/me\/notifications$/, 'reading one’s own'],
  [/^POST \/api\/me\/(export|leave)$/, 'reading one’s own'],
  [/^GET \/api\/company\/employees\/\{id\}\/rates$/, 'changing the company'],
  [/ \/api\/company\/export(\/|$)/, 'taking the data along'],
  [/^POST \/api\/login$/, 'signing a tracker in'],
  [/ \/api\/auth\/(login|refresh|logout|forgot-password|reset-password|invitations\/\{token\}|accept-invitation)$/, 'public'],
  [/ \/api\/auth\//, 'one’s account'],
  [/ \/api\/owner\//, 'the vendor'],
  [/^GET \/api\/company(\/|$)/, 'reading the company'],
  [/ \/api\/company(\/|$)/, 'changing the company'],
  [/^GET \/api\/me\//, 'reading one’s own'],
  [/ \/api\/me\//, 'changing one’s own'],
  [/ \/api\/(login-check|logout|work-session|check-session-active|upload|screenshot|tasks)(\/|$)/, 'the desktop tracker'],
];

/** An id in a body that names nothing is a mistake in the body. Everywhere else it is 404. */
const NAMED_IN_VAIN: Partial<Record<string, 400>> = { 'POST /api/company/tasks': 400, 'POST /api/company/time-corrections': 400 };

type Expected = 'ok' | 'own' | 401 | 403;

const areaOf = ({ name }: Operation): keyof typeof AREAS | undefined => AREA_OF.find(([pattern]) => pattern.test(name))?.[1];
const expected = (operation: Operation, caller: Caller): Expected => AREAS[areaOf(operation)!][CALLERS.indexOf(caller)]!;

/** Null where the answer is the expected one. */
function difference(operation: Operation, caller: Caller, { status, code, named }: Asked): string | null {
  const should = expected(operation, caller);
  const wanted = should === 'own' ? (named ? (NAMED_IN_VAIN[operation.name] ?? 404) : 'ok') : should;
  const codes: Partial<Record<string, string[]>> = {
    400: ['VALIDATION_FAILED'],
    401: ['UNAUTHENTICATED', 'COMPANY_KEY_REQUIRED'],
    403: caller === 'ADMIN of a suspended company' ? ['COMPANY_SUSPENDED'] : ['FORBIDDEN'],
    404: ['NOT_FOUND'],
  };
  const right = wanted === 'ok' ? status >= 200 && status < 300 : status === wanted && codes[wanted]?.includes(String(code));
  return right ? null : `${caller}: ${operation.name} answered ${status} ${code ?? ''} and should ${wanted === 'ok' ? 'succeed' : `be ${wanted}`}`;
}

function unlisted(operation: Operation): string[] {
  return [
    ...(areaOf(operation) ? [] : [`${operation.name}: say who may call it, by a line of AREA_OF in test/api/access-table.api-spec.ts`]),
    ...(callable(operation) ? [] : [`${operation.name}: say how it is called, by a line of REQUESTS in test/support/access/requests.ts`]),
  ];
}

/** Over a thousand requests: seconds on a quiet machine, more beside others. */
describe('the access table', { timeout: 300_000 }, () => {
  let api: Api;
  let world: AccessWorld;
  let operations: Operation[];
  beforeAll(async () => {
    api = await startApi();
    world = await accessWorld(api);
    operations = await documentedOperations(api);
  }, 300_000);
  afterEach(() => void vi.restoreAllMocks());
  afterAll(() => api?.close());

  /** What does not go as the table says, of the operations that it knows. */
  const differences = async (of: Operation[], callers: readonly Caller[], options: { anew: boolean }): Promise<string[]> => {
    const found: (string | null)[] = [];
    for (const operation of of.filter((each) => unlisted(each).length === 0))
      found.push(...(await Promise.all(callers.map(async (caller) => difference(operation, caller, await ask(api, world, operation, caller, options))))));
    return found.filter((each) => each !== null);
  };
  const split = (refused: boolean): [Operation, Caller[]][] =>
    operations.filter((each) => unlisted(each).length === 0).map((operation) => [operation, CALLERS.filter((caller) => (typeof expected(operation, caller) === 'number') === refused)]);

  it('knows every operation of the OpenAPI document', () => {
    expect(operations.length).toBeGreaterThan(90);
    expect(operations.flatMap(unlisted)).toEqual([]);
  });

  it('is what the document says of each', () => {
    const roles = ['OWNER', 'ADMIN', 'VIEWER', 'EMPLOYEE'] as const;
    const documented = (operation: Operation): unknown => (operation.desktop ? operation.documented.filter((role) => role !== 'VIEWER') : operation.documented);
    const listed = (operation: Operation): unknown => {
      const area = areaOf(operation);
      return area === 'public' || area === 'signing a tracker in' ? ['public'] : area === 'one’s account' ? ['signed-in'] : roles.filter((role) => expected(operation, role) === 'ok');
    };
    for (const operation of operations.filter(areaOf)) expect(documented(operation), operation.name).toEqual(listed(operation));
  });

  it('holds for who is refused, and changes nothing', async () => {
    const companies = Object.values(world.members).flatMap(({ company, kept }) => [company.id, kept.get('customer')!]);
    const rows = (): Promise<unknown> => Promise.all(companies.map((id) => rowsOf(api, id)));
    const before = await rows();
    const found: string[] = [];
    for (const [operation, callers] of split(true)) found.push(...(await differences([operation], callers, { anew: false })));
    expect(found).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('holds for who is answered', async () => {
    const found: string[] = [];
    // What changes nothing comes first, while there is something to read, and last what ends a tracker's token or makes more admins.
    const last = ['POST /api/logout', 'POST /api/me/leave', 'POST /api/company/hand-over'];
    const turn = ({ name, method }: Operation): number => (method === 'GET' ? 0 : last.includes(name) ? 2 : 1);
    for (const [operation, callers] of split(false).sort(([one], [other]) => turn(one) - turn(other))) found.push(...(await differences([operation], callers, { anew: turn(operation) > 0 })));
    expect(found).toEqual([]);
  });

  it('notices where the access guard lets everybody through', async () => {
    vi.spyOn(AccessGuard.prototype, 'canActivate').mockReturnValue(true);
    const found = await differences(operations.filter(({ name }) => /^GET \S+\/(employees|companies)$/.test(name)), ['EMPLOYEE', 'ADMIN'], { anew: false });
    expect(found).toContain('EMPLOYEE: GET /api/company/employees answered 200  and should be 403');
    expect(found).toContain('ADMIN: GET /api/owner/companies answered 200  and should be 403');
  });

  it('tells the author of a new operation what to add', () => {
    const invented: Operation = { name: 'POST /api/invented/{id}', method: 'POST', path: '/api/invented/{id}', desktop: false, hasBody: true, documented: [] };
    expect(unlisted(invented)).toHaveLength(2);
  });
});
