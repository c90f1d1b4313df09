import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Jobs } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD, type Person } from '../support/world.js';

describe('refresh tokens', () => {
  let api: Api;
  let companyId: string;
  let person: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0 })).companyId;
  });
  beforeEach(async () => {
    person = await member(api, companyId, 'VIEWER');
  });
  afterAll(() => api.close());

  const refresh = (cookie?: string | null) => api.http.post('/api/auth/refresh', {}, cookie ? { cookie } : {});
  const me = (bearer: string) => api.http.get('/api/auth/me', { bearer });
  /** As if the replacement had happened that long ago. */
  const age = (seconds: number) => api.sql('UPDATE refresh_token SET replaced_at = replaced_at - make_interval(secs => $1)', [seconds]);

  /** On the pool's first connection alone, parallel requests would follow one another. */
  const openConnections = () => Promise.all(Array.from({ length: 20 }, () => me(person.bearer)));

  it('answer as signing in does, with a new cookie', async () => {
    const answer = await refresh(person.cookie);
    const login = await signIn(api, person.email, PASSWORD);
    expect(answer.status).toBe(200);
    expect({ ...answer.body, accessToken: '' }).toEqual({ ...login.body, accessToken: '' });
    expect(answer.cookie).toMatch(/^ept_refresh=[\w-]{43}$/);
    expect(answer.cookie).not.toBe(person.cookie);
    expect((await me(answer.body.accessToken)).status).toBe(200);
  });

  it.each([null, 'ept_refresh=', 'ept_refresh=unknown-unknown-unknown-unknown-unknown-unk', 'other=x'])('are refused when they are none: %s', async (cookie) => {
    expect(await refresh(cookie)).toMatchObject({ status: 401, cookie: null, body: { code: 'UNAUTHENTICATED' } });
  });

  it('are not missed by who asks quietly, as a page does at its start, and count the same where there are any', async () => {
    const quietly = (cookie?: string) => api.http.post('/api/auth/refresh?quiet=true', {}, cookie ? { cookie } : {});
    for (const cookie of [undefined, 'other=x']) expect(await quietly(cookie)).toMatchObject({ status: 204, cookie: null, body: '' });
    expect(await quietly('ept_refresh=unknown')).toMatchObject({ status: 401, cookie: null, body: { code: 'UNAUTHENTICATED' } });
    const answer = await quietly(person.cookie);
    expect(answer.status).toBe(200);
    expect((await me(answer.body.accessToken)).status).toBe(200);
    expect((await api.http.post('/api/auth/refresh?quiet=loudly', {})).status).toBe(400);
  });

  it('used twice within seconds give an access token again, and no second cookie', async () => {
    const first = await refresh(person.cookie);
    const second = await refresh(person.cookie);
    expect(second).toMatchObject({ status: 200, cookie: null });
    expect((await me(second.body.accessToken)).status).toBe(200);
    expect((await refresh(first.cookie)).status).toBe(200);
  });

  it('used twenty times at once have exactly one successor', async () => {
    await openConnections();
    for (let round = 0, { cookie } = person as { cookie: string | null }; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(cookie)));
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
      const successors = answers.filter((answer) => answer.cookie !== null);
      expect(successors).toHaveLength(1);
      cookie = successors[0]?.cookie ?? null;
    }
  });

  it('used a second time after 10 seconds end the family, access tokens included', async () => {
    const first = await refresh(person.cookie);
    await age(11);
    const replay = await refresh(person.cookie);
    expect(replay).toMatchObject({ status: 401, cookie: null });
    expect(bodyOf(replay)).toEqual(bodyOf(await refresh('ept_refresh=never')));
    expect((await refresh(first.cookie)).status).toBe(401);
    expect((await me(first.body.accessToken)).status).toBe(401);
    expect((await me(person.bearer)).status).toBe(401);
    const [session] = await api.sql('SELECT s.end_reason FROM web_session s JOIN account a ON a.id = s.account_id WHERE a.email = $1', [person.email]);
    expect(session).toEqual({ end_reason: 'REFRESH_TOKEN_REUSED' });
  });

  it('of an older generation end the family even within seconds', async () => {
    const second = await refresh(person.cookie);
    const third = await refresh(second.cookie);
    expect((await refresh(person.cookie)).status).toBe(401);
    expect((await refresh(third.cookie)).status).toBe(401);
  });

  it('of an older generation end it even while its newest token is refreshed', async () => {
    await openConnections();
    for (let round = 0; round < 10; round++) {
      const login = await signIn(api, person.email, PASSWORD);
      const second = await refresh(login.cookie);
      const third = await refresh(second.cookie);
      const [stolen, descendant] = await Promise.all([refresh(login.cookie), refresh(third.cookie)]);
      expect(stolen.status).toBe(401);
      if (descendant.status === 200) expect((await refresh(descendant.cookie)).status).toBe(401);
      expect((await refresh(third.cookie)).status).toBe(401);
    }
  });

  it('end only their own family', async () => {
    const other = await signIn(api, person.email, PASSWORD);
    await refresh(person.cookie);
    await age(11);
    await refresh(person.cookie);
    expect((await refresh(other.cookie)).status).toBe(200);
  });

  it('keep the company that was switched to, until it no longer counts', async () => {
    const other = (await seedCompany(api, { employees: 0 })).companyId;
    const { token } = await inviteBySql(api, other, { email: person.email });
    await api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD });
    await api.http.post('/api/auth/switch-company', { companyId: other }, { bearer: person.bearer });
    const here = await refresh(person.cookie);
    expect(here.body.companyId).toBe(other);
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE company_id = $1 AND email = $2`, [other, person.email]);
    const back = await refresh(here.cookie);
    expect(back.body).toMatchObject({ companyId, memberships: [{ companyId }] });
  });

  it('are forgotten with their session 90 days after its end, and those of no other', async () => {
    const [gone, ended, expired, alive] = [await signIn(api, person.email, PASSWORD), await signIn(api, person.email, PASSWORD), await signIn(api, person.email, PASSWORD), await signIn(api, person.email, PASSWORD)];
    await refresh(gone.cookie);
    const id = ({ body }: { body: any }): string => JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString()).sid;
    await api.sql(`UPDATE web_session SET ended_at = now() - interval '90 days 1 minute' WHERE id = $1`, [id(gone)]);
    await api.sql(`UPDATE web_session SET ended_at = now() - interval '89 days' WHERE id = $1`, [id(ended)]);
    await api.sql(`UPDATE web_session SET expires_at = now() - interval '90 days 1 minute' WHERE id = $1`, [id(expired)]);
    const left = async (table: string, column: string) => (await api.sql<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} = ANY ($1)`, [[gone, ended, expired, alive].map(id)])).map((row) => row.id).sort();
    expect(await api.app.get(Jobs).runByHand('session-purge')).toMatchObject({ outcome: 'SUCCEEDED', detail: '2 sessions removed, 3 refresh tokens removed' });
    expect(await left('refresh_token', 'web_session_id')).toEqual([ended, alive].map(id).sort());
    expect(await left('web_session', 'id')).toEqual([ended, alive].map(id).sort());
    expect([(await refresh(gone.cookie)).status, (await refresh(alive.cookie)).status]).toEqual([401, 200]);
  });

  it('expire with their session', async () => {
    await api.sql(`UPDATE web_session SET expires_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1)`, [person.email]);
    expect((await refresh(person.cookie)).status).toBe(401);
    expect((await me(person.bearer)).status).toBe(401);
  });

  describe('signing out', () => {
    const signOut = (call: { cookie?: string; bearer?: string }) => api.http.post('/api/auth/logout', {}, call);

    it('by cookie ends the session and clears the cookie', async () => {
      const answer = await signOut({ cookie: person.cookie });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('set-cookie')).toMatch(/^ept_refresh=; Max-Age=0; Path=\/api\/auth; Expires=Thu, 01 Jan 1970/);
      expect((await me(person.bearer)).status).toBe(401);
      expect((await refresh(person.cookie)).status).toBe(401);
    });

    it('works by access token alone, twice, and with nothing', async () => {
      expect((await signOut({ bearer: person.bearer })).status).toBe(204);
      expect((await me(person.bearer)).status).toBe(401);
      for (const call of [{ bearer: person.bearer }, { bearer: 'nonsense' }, { cookie: 'ept_refresh=nonsense' }, {}]) {
        expect((await signOut(call)).status).toBe(204);
      }
    });
  });

  describe('sessions', () => {
    const list = (bearer: string) => api.http.get('/api/auth/sessions', { bearer });

    it('are listed to their own account, the current one marked', async () => {
      const other = await signIn(api, person.email, PASSWORD, { headers: { 'user-agent': 'Another browser' } });
      const { items } = (await list(person.bearer)).body;
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({ current: false, userAgent: 'Another browser', address: '127.0.0.1' });
      expect(items[1].current).toBe(true);
      expect((await api.http.delete(`/api/auth/sessions/${items[0].id}`, { bearer: person.bearer })).status).toBe(204);
      expect((await me(other.body.accessToken)).status).toBe(401);
      expect((await refresh(other.cookie)).status).toBe(401);
      expect((await list(person.bearer)).body.items).toHaveLength(1);
    });

    it('of others are not there', async () => {
      const stranger = await member(api, companyId);
      const { id } = (await list(stranger.bearer)).body.items[0];
      const end = (which: string) => api.http.delete(`/api/auth/sessions/${which}`, { bearer: person.bearer });
      const [foreign, absent, noId] = [await end(id), await end('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10'), await end('x')];
      expect(foreign.status).toBe(404);
      expect([bodyOf(absent), bodyOf(noId)]).toEqual([bodyOf(foreign), bodyOf(foreign)]);
      expect((await me(stranger.bearer)).status).toBe(200);
    });
  });
});
