import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, member, signIn } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { enrol, PASSWORD, type Person } from '../support/world.js';

const NEW = 'another long password';
const WRONG = 'not the password at all';

describe('passwords', () => {
  let api: Api;
  let company: SeededCompany;
  let person: Person;
  beforeAll(async () => {
    api = await startApi();
    company = await seedCompany(api, { employees: 0 });
  });
  beforeEach(async () => {
    await api.sql('DELETE FROM sign_in_failure');
    person = await member(api, company.companyId, 'EMPLOYEE');
  });
  afterAll(() => api.close());

  const me = async (bearer: string): Promise<number> => (await api.http.get('/api/auth/me', { bearer })).status;
  const refresh = async (cookie: string | null): Promise<number> => (await api.http.post('/api/auth/refresh', {}, { cookie: cookie ?? '' })).status;
  const change = (body: object, bearer = person.bearer) => api.http.post('/api/auth/change-password', body, { bearer });
  const opens = async (password: string): Promise<boolean> => (await signIn(api, person.email, password)).status === 200;
  const tracked = async (token: string): Promise<number> => (await api.http.get('/api/login-check', { key: company.key, token })).status;
  const mailsTo = async (email: string, subject: string): Promise<string[]> =>
    (await api.mails()).filter((mail) => mail.includes(`To: ${email}\r\n`) && mail.includes(`Subject: ${subject}`));

  describe('changed by who knows the old one', () => {
    it('end every other session and keep this one', async () => {
      const other = await signIn(api, person.email, PASSWORD);
      expect((await change({ currentPassword: PASSWORD, newPassword: NEW })).status).toBe(204);
      expect([await me(other.body.accessToken), await refresh(other.cookie)]).toEqual([401, 401]);
      expect([await me(person.bearer), await refresh(person.cookie)]).toEqual([200, 200]);
      expect([await opens(PASSWORD), await opens(NEW)]).toEqual([false, true]);
      await expect.poll(() => mailsTo(person.email, 'Your password was changed')).toHaveLength(1);
    });

    it('leave the trackers at work, unless they are to end too', async () => {
      const tracker = await enrol(api, company.key, person);
      expect((await change({ currentPassword: PASSWORD, newPassword: NEW })).status).toBe(204);
      expect(await tracked(tracker.token)).toBe(200);
      const colleague = await enrol(api, company.key, await member(api, company.companyId, 'EMPLOYEE'));
      expect((await change({ currentPassword: NEW, newPassword: PASSWORD, endDevices: true })).status).toBe(204);
      expect([await tracked(tracker.token), await tracked(colleague.token)]).toEqual([401, 200]);
    });

    it('are not changed by a wrong one, which counts as a failed sign-in', async () => {
      for (let i = 0; i < 10; i++) expect(await change({ currentPassword: WRONG, newPassword: NEW })).toMatchObject({ status: 401, body: { code: 'INVALID_CREDENTIALS' } });
      const eleventh = await change({ currentPassword: PASSWORD, newPassword: NEW });
      expect(eleventh).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
      expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await signIn(api, person.email, PASSWORD)).status).toBe(429);
      expect(await me(person.bearer)).toBe(200);
    });

    it('ten at once: one is the new one, and opens', async () => {
      const wanted = Array.from({ length: 10 }, (_, i) => `${NEW} ${i}`);
      const answers = await Promise.all(wanted.map((newPassword) => change({ currentPassword: PASSWORD, newPassword })));
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      await api.sql('DELETE FROM sign_in_failure');
      expect(await opens(wanted[answers.findIndex(({ status }) => status === 204)] ?? '')).toBe(true);
    });

    it('give no session to a sign-in by the old one that is under way', async () => {
      for (let round = 0; round < 5; round++) {
        const [from, to] = round % 2 === 0 ? [PASSWORD, NEW] : [NEW, PASSWORD];
        const [changed, ...others] = await Promise.all([change({ currentPassword: from, newPassword: to }), ...Array.from({ length: 6 }, () => signIn(api, person.email, from))]);
        expect(changed?.status).toBe(204);
        for (const { status, body } of others) expect([status, status === 200 ? await me(body.accessToken) : 401]).toEqual([status, 401]);
        await api.sql('DELETE FROM sign_in_failure');
      }
    });

    it('leave no tracker at work that was signing in by the old one, where the trackers are to end', async () => {
      const tracker = (password: string) => api.http.post('/api/login', { email: person.email, password, device: { id: uuidv7(), name: 'x', platform: 'linux', appVersion: '1' } }, { key: company.key });
      for (let round = 0; round < 5; round++) {
        const [from, to] = round % 2 === 0 ? [PASSWORD, NEW] : [NEW, PASSWORD];
        const [changed, ...others] = await Promise.all([change({ currentPassword: from, newPassword: to, endDevices: true }), ...Array.from({ length: 6 }, () => tracker(from))]);
        expect(changed?.status).toBe(204);
        for (const { status, body } of others) expect([status, status === 200 ? await tracked(body.token) : 401]).toEqual([status, 401]);
        await api.sql('DELETE FROM sign_in_failure');
      }
    });

    it.each([
      [{ currentPassword: PASSWORD, newPassword: 'short' }, 'newPassword'],
      [{ currentPassword: PASSWORD, newPassword: 'x'.repeat(201) }, 'newPassword'],
      [{ newPassword: NEW }, 'currentPassword'],
      [{ currentPassword: PASSWORD, newPassword: NEW, endDevices: 'yes' }, 'endDevices'],
      [{ currentPassword: PASSWORD, newPassword: NEW, endDevices: null }, 'endDevices'],
      [{ currentPassword: PASSWORD, newPassword: NEW, accountId: uuidv7() }, 'accountId'],
    ])('are refused: %j', async (body, path) => {
      expect(await change(body)).toMatchObject({ status: 400, body: { details: expect.arrayContaining([expect.objectContaining({ path })]) } });
      expect(await opens(PASSWORD)).toBe(true);
    });
  });

  describe('forgotten', () => {
    const forgot = (email: string) => api.http.post('/api/auth/forgot-password', { email });
    const reset = (token: string, more: object = {}) => api.http.post('/api/auth/reset-password', { token, password: NEW, ...more });
    const tokenOf = (mail = ''): string => /\/reset-password\/([\w-]{43})\s/.exec(mail)?.[1] ?? '';
    async function mailedToken(): Promise<string> {
      const before = (await mailsTo(person.email, 'Choose a new password')).length;
      expect((await forgot(person.email)).status).toBe(202);
      await expect.poll(() => mailsTo(person.email, 'Choose a new password')).toHaveLength(before + 1);
      return tokenOf((await mailsTo(person.email, 'Choose a new password')).at(-1));
    }

    it('get one answer whether or not there is an account, and a mail where there is one', async () => {
      const disabled = await member(api, company.companyId);
      await api.sql(`UPDATE account SET status = 'DISABLED' WHERE email = $1`, [disabled.email]);
      const answers = [await forgot('nobody@example.test'), await forgot(disabled.email), await forgot(` ${person.email.toUpperCase()}`)];
      expect(answers.map(({ status, body, headers }) => [status, body, headers.get('content-type')])).toEqual(Array(3).fill([202, '', null]));
      await expect.poll(() => mailsTo(person.email, 'Choose a new password')).toHaveLength(1);
      expect((await api.mails()).some((mail) => mail.includes('nobody@example.test') || (mail.includes(disabled.email) && mail.includes('reset-password')))).toBe(false);
      expect((await mailsTo(person.email, 'Choose a new password'))[0]).toContain(`${api.url}/reset-password/`);
    });

    it('are replaced by the link: every session ends, and who was locked out may come in', async () => {
      const token = await mailedToken();
      for (let i = 0; i < 10; i++) await signIn(api, person.email, WRONG);
      expect((await signIn(api, person.email, PASSWORD)).status).toBe(429);
      const answer = await reset(token);
      expect(answer).toMatchObject({ status: 204, cookie: null });
      expect([await me(person.bearer), await refresh(person.cookie)]).toEqual([401, 401]);
      expect([await opens(NEW), await opens(PASSWORD)]).toEqual([true, false]);
      await expect.poll(() => mailsTo(person.email, 'Your password was changed')).toHaveLength(1);
    });

    it('leave the trackers at work, unless they are to end too', async () => {
      const tracker = await enrol(api, company.key, person);
      expect((await reset(await mailedToken())).status).toBe(204);
      expect(await tracked(tracker.token)).toBe(200);
      expect((await reset(await mailedToken(), { endDevices: true })).status).toBe(204);
      expect(await tracked(tracker.token)).toBe(401);
    });

    it('are replaced once by a link, also of ten at the same time', async () => {
      const token = await mailedToken();
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => reset(token, { password: `${NEW} ${i}` })));
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      for (const refused of answers.filter(({ status }) => status !== 204)) expect(refused).toMatchObject({ status: 410, body: { code: 'GONE' } });
      expect(await reset(token)).toMatchObject({ status: 410, body: { message: 'This link was already used' } });
      expect(await opens(`${NEW} ${answers.findIndex(({ status }) => status === 204)}`)).toBe(true);
    });

    it('are replaced by one of two links only, and by none after a change', async () => {
      const [first, second] = [await mailedToken(), await mailedToken()];
      const answers = await Promise.all([reset(first), reset(second)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
      const third = await mailedToken();
      const again = await signIn(api, person.email, NEW);
      expect((await change({ currentPassword: NEW, newPassword: PASSWORD }, again.body.accessToken)).status).toBe(204);
      expect((await reset(third)).status).toBe(410);
      expect(await opens(PASSWORD)).toBe(true);
    });

    it('are not replaced after an hour, nor by what is no link', async () => {
      const token = await mailedToken();
      const [row] = await api.sql<{ minutes: number }>(`SELECT extract(epoch FROM expires_at - created_at)::int / 60 AS minutes FROM password_reset ORDER BY created_at DESC LIMIT 1`);
      expect(row?.minutes).toBe(60);
      await api.sql('UPDATE password_reset SET expires_at = now()');
      expect(await reset(token)).toMatchObject({ status: 410, body: { message: 'This link has expired' } });
      expect(bodyOf(await reset('x'.repeat(43)))).toEqual(bodyOf(await reset(`${token}x`)));
      expect((await reset('x'.repeat(43))).status).toBe(404);
      expect(await reset(token, { password: 'short' })).toMatchObject({ status: 400 });
      expect([await opens(PASSWORD), await me(person.bearer)]).toEqual([true, 200]);
    });

    it('are not replaced for a disabled account', async () => {
      const token = await mailedToken();
      await api.sql(`UPDATE account SET status = 'DISABLED' WHERE email = $1`, [person.email]);
      expect((await reset(token)).status).toBe(404);
    });

    it('leave no token in the database', async () => {
      const token = await mailedToken();
      const [row] = await api.sql('SELECT pr::text AS row FROM password_reset pr ORDER BY created_at DESC LIMIT 1');
      expect(row?.row).not.toContain(token);
      expect(row?.row).not.toContain(Buffer.from(token).toString('hex'));
      expect(row?.row).toMatch(/\\\\x[0-9a-f]{64}/);
    });

    it.each(['known', 'unknown'])('are asked for five times an hour, by an e-mail that is %s', async (kind) => {
      const email = kind === 'known' ? person.email : 'also-nobody@example.test';
      const answers = await Promise.all(Array.from({ length: 8 }, () => forgot(email)));
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
      for (const { status, body, headers } of answers.filter((answer) => answer.status !== 202)) {
        expect([status, body.code, Number(headers.get('retry-after')) > 3_000]).toEqual([429, 'TOO_MANY_REQUESTS', true]);
      }
      expect(await opens(PASSWORD)).toBe(true);
    });

    it('are asked for fifty times an hour from one address', async () => {
      const answers = await Promise.all(Array.from({ length: 52 }, (_, i) => forgot(`guess-${i}@example.test`)));
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(50);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
    });
  });
});
