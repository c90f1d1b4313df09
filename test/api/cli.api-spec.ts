import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../apps/cli/src/run-cli.js';
import { type Api, OWNER, startApi } from '../support/api.js';
import { TEST_APP_SECRET } from '../support/postgres/migrate-template.js';

describe('the commands of an operator', () => {
  let api: Api;
  let said: string[];
  let complaints: string[];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(() => {
    said = [];
    complaints = [];
  });

  const run = (...args: string[]): Promise<number> =>
    runCli(args, {
      console: { tell: (sentence) => said.push(sentence), complain: (sentence) => complaints.push(sentence), confirm: () => Promise.resolve(false) },
      env: { DATABASE_URL: api.adminUrl, APP_SECRET: TEST_APP_SECRET, DATA_DIR: api.dataDir, LOG_LEVEL: 'silent' },
    });

  it('create a further owner, who signs in with the password that was told once', async () => {
    expect(await run('owner', 'create', '--email', 'Second@Example.test', '--name', 'Second Owner')).toBe(0);
    const [, password = ''] = /with password (\S+) \(shown only now\)$/.exec(said.join()) ?? [];
    const { status, body } = await api.http.post('/api/auth/login', { email: 'second@example.test', password });
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ name: 'Second Owner', isOwner: true });
    expect((await api.http.get('/api/owner/companies', { bearer: body.accessToken })).status).toBe(200);
  });

  it('refuse an e-mail that has an account, whatever its case, in a sentence', async () => {
    expect(await run('owner', 'create', '--email', OWNER.email.toUpperCase(), '--name', 'Somebody')).toBe(1);
    expect(complaints).toEqual([`There is an account with the e-mail ${OWNER.email} already.`]);
    expect((await api.http.post('/api/auth/login', OWNER)).status).toBe(200);
  });

  it.each([
    ['no address', ['owner', 'create', '--email', 'nobody', '--name', 'A'], 'e-mail address'],
    ['no name', ['owner', 'create', '--email', 'a@example.test', '--name', ' '], '1 to 120 characters'],
    ['an option missing', ['owner', 'create', '--email', 'a@example.test'], '--name'],
    ['a command that is none', ['owner', 'delete'], 'delete'],
    ['a removal that nobody has confirmed', ['demo', 'reset'], '--yes'],
  ])('end with 1 and a sentence on %s, and change nothing', async (_what, args, hint) => {
    expect(await run(...args)).toBe(1);
    expect(complaints.join('\n')).toContain(hint);
    expect(said).toEqual([]);
  });

  it('name every mistake of the configuration', async () => {
    const exit = await runCli(['owner', 'create', '--email', 'a@example.test', '--name', 'A'], {
      console: { tell: () => undefined, complain: (sentence) => complaints.push(sentence), confirm: () => Promise.resolve(false) },
      env: { PORT: 'x', APP_SECRET: 'short' },
    });
    expect({ exit, complaints: complaints.length }).toEqual({ exit: 1, complaints: 2 });
  });

  it('tell how they are used', async () => {
    expect(await run('owner', 'create', '--help')).toBe(0);
    expect(said.join()).toContain('--email <address>');
  });
});
