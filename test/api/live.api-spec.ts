import { JwtService } from '@nestjs/jwt';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live } from '../../libs/workspace/src/live/live.service.js';
import { type Api, startApi } from '../support/api.js';
import { LiveStream } from '../support/live-stream.js';
import { member, signIn } from '../support/members.js';
import { zoneAtNoon } from '../support/noon.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { PASSWORD, type Person, signInOwner } from '../support/world.js';

describe('who is working now', () => {
  let api: Api;
  let replica: Api;
  let company: SeededCompany;
  let admin: Person;
  const open: LiveStream[] = [];
  beforeAll(async () => {
    api = await startApi();
    replica = await startApi({ database: api });
  });
  beforeEach(async () => {
    company = await seedCompany(api, { employees: 3, timezone: zoneAtNoon() });
    admin = await member(api, company.companyId, 'ADMIN');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const stream of open.splice(0)) stream.close();
  });
  afterAll(async () => {
    await replica.close();
    await api.close();
  });

  const watch = async (bearer = admin.bearer, at = api): Promise<LiveStream> => {
    const stream = await LiveStream.open(at, bearer);
    open.push(stream);
    return stream;
  };
  const tracker = (index: number, of = company) => ({ key: of.key, token: of.employees[index]?.token ?? '' });
  const id = (index: number): string => company.employees[index]?.id ?? '';
  const minutesAgo = (minutes: number): string => new Date(Math.floor(Date.now() / 60_000) * 60_000 - minutes * 60_000).toISOString();
  const start = async (index: number, startedAt = minutesAgo(1), of = company): Promise<string> => {
    const session = uuidv7();
    expect((await api.http.post('/api/work-session/start', { id: session, startedAt }, tracker(index, of))).status).toBe(200);
    return session;
  };
  const knows = (person: string, status: string) => ({ data }: { data: any }) => data.people.some((one: any) => one.id === person && one.status === status);

  it('comes as a snapshot, then as what has changed, within 5 seconds of the tracker’s word', async () => {
    await start(0);
    const stream = await watch();
    expect([stream.status, stream.headers['content-type'], stream.headers['cache-control']]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store']);
    const first = await stream.next(() => true);
    expect(first.name).toBe('snapshot');
    expect(first.data).toEqual({
      at: expect.any(String),
      gone: [],
      people: [{ id: id(0), name: 'Seeded', team: null, status: 'WORKING', since: minutesAgo(1), sessionStartedAt: minutesAgo(1), activeSeconds: 0, idleSeconds: 0 }],
    });
    const session = await start(1);
    const second = await stream.next(knows(id(1), 'WORKING'));
    expect(second).toMatchObject({ name: 'change', data: { gone: [], people: [{ id: id(1) }] } });
    expect((await api.http.post('/api/work-session/stop', { id: session, endedAt: minutesAgo(0) }, tracker(1))).status).toBe(200);
    expect((await stream.next(({ data }) => data.gone.includes(id(1)))).data.people).toEqual([]);
  });

  it('tells of uploads too: idle after minutes of nothing, working again after one with something', async () => {
    const session = await start(0, minutesAgo(12));
    const stream = await watch();
    await stream.next(knows(id(0), 'WORKING'));
    const minute = (ago: number, activeSeconds: number) => ({ minute: minutesAgo(ago), sessionId: session, activeSeconds, idleSeconds: 60 - activeSeconds, keystrokes: 0, clicks: 0 });
    const send = (activity: object[]) => api.http.post('/api/upload/batch', { clientSentAt: new Date().toISOString(), activity }, tracker(0));
    expect(await send([minute(12, 60), minute(11, 1), ...[10, 9, 8, 7, 6].map((ago) => minute(ago, 0))])).toMatchObject({ status: 200, body: { accepted: 7 } });
    const idle = await stream.next(knows(id(0), 'IDLE'));
    expect(idle.data.people[0]).toMatchObject({ since: minutesAgo(10), sessionStartedAt: minutesAgo(12) });
    await send([minute(5, 3)]);
    await stream.next(knows(id(0), 'WORKING'), 5_000, stream.events.indexOf(idle) + 1);
  });

  it('says AWAY of one who was not heard of for minutes, and LAPSED after a quarter of an hour', async () => {
    const [away, lapsed] = [await start(0), await start(1)];
    await api.sql(`UPDATE work_session SET last_seen_at = now() - interval '5 minutes' WHERE id = $1`, [away]);
    await api.sql(`UPDATE work_session SET last_seen_at = now() - interval '15 minutes 5 seconds' WHERE id = $1`, [lapsed]);
    const stream = await watch();
    const { data } = await stream.next(() => true);
    expect(data.people.map((person: any) => [person.id, person.status]).sort()).toEqual([[id(0), 'AWAY'], [id(1), 'LAPSED']].sort());
  });

  it('knows today’s time and the team, and nothing of what somebody is doing', async () => {
    const session = await start(0);
    const team = await api.http.post('/api/company/teams', { name: 'Design' }, { bearer: admin.bearer });
    await api.http.put('/api/company/team-members', { teamId: team.body.id, employeeIds: [id(0)] }, { bearer: admin.bearer });
    await api.sql(`INSERT INTO employee_usage_daily (company_id, employee_id, day, active_seconds, idle_seconds, sessions, screenshots) VALUES ($1, $2, (now() AT TIME ZONE $3)::date, 600, 60, 1, 0)`, [company.companyId, id(0), zoneAtNoon()]);
    await api.http.post('/api/upload/batch', { clientSentAt: new Date().toISOString(), applications: [{ id: uuidv7(), sessionId: session, app: 'Secret App', title: 'A secret', startedAt: minutesAgo(1), durationSeconds: 42 }] }, tracker(0));
    const { data } = await (await watch()).next(() => true);
    expect(data.people).toEqual([expect.objectContaining({ id: id(0), team: { id: team.body.id, name: 'Design' }, activeSeconds: 600, idleSeconds: 60 })]);
    expect(JSON.stringify(data)).not.toContain('ecret');
  });

  it('costs one reading a change with 200 watching browsers, not one a browser', async () => {
    const people = [admin, ...(await Promise.all(Array.from({ length: 19 }, () => member(api, company.companyId, 'VIEWER'))))];
    const streams = await Promise.all(Array.from({ length: 200 }, (_, i) => watch(people[i % people.length]?.bearer)));
    await Promise.all(streams.map((stream) => stream.next(({ name }) => name === 'snapshot', 20_000)));
    // The look that comes every 15 seconds whatever happens must not be the one that finds the change.
    vi.spyOn(api.app.get(Live), 'round').mockResolvedValue();
    let statements: string[] = [];
    const { query } = pg.Client.prototype as { query: (this: pg.Client, ...args: unknown[]) => unknown };
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
      const [statement] = args as [string | { text?: string }];
      statements.push(typeof statement === 'string' ? statement : (statement.text ?? ''));
      return query.apply(this, args) as never;
    });
    const readings = () => statements.filter((text) => text.includes('WITH here AS'));
    // Nor one that is still owed to the people who were just let in: words are read a second apart.
    do {
      statements = [];
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    } while (readings().length > 0);
    statements = [];
    await start(0);
    await Promise.all(streams.map((stream) => stream.next(knows(id(0), 'WORKING'), 20_000)));
    expect(readings()).toHaveLength(1);
    expect(statements.filter((text) => text.includes('pg_notify'))).toHaveLength(1);
    // The tracker's own request (guards and session) and the one reading: nothing grows with the browsers.
    expect(statements.length).toBeLessThan(40);
    expect(streams.every(({ events }) => events.length === 2)).toBe(true);
  });

  it('is told by every process, whichever the tracker spoke to', async () => {
    const stream = await watch(admin.bearer, replica);
    await stream.next(({ name }) => name === 'snapshot');
    await start(2);
    await stream.next(knows(id(2), 'WORKING'));
  });

  it('goes on after the connection for signals was lost, and nothing said meanwhile stays unknown', async () => {
    const stream = await watch(admin.bearer, replica);
    await stream.next(({ name }) => name === 'snapshot');
    const { length: killed } = await api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ept-signals' AND datname = current_database()`);
    expect(killed).toBeGreaterThan(0);
    await start(0);
    await stream.next(knows(id(0), 'WORKING'), 10_000);
    const before = stream.events.length;
    await start(1);
    await stream.next(knows(id(1), 'WORKING'), 5_000, before);
  });

  it('shows one company nothing of another', async () => {
    const other = await seedCompany(api, { employees: 1 });
    const theirs = await watch((await member(api, other.companyId, 'ADMIN')).bearer);
    await theirs.next(({ name }) => name === 'snapshot');
    await start(0);
    await start(0, minutesAgo(1), other);
    await theirs.next(({ data }) => data.people.length > 0);
    const text = JSON.stringify(theirs.events);
    expect(text).toContain(other.employees[0]?.id);
    for (const { id: mine } of company.employees) expect(text).not.toContain(mine);
  });

  it('is for admins and viewers, not for employees and not for the vendor', async () => {
    expect((await watch((await member(api, company.companyId, 'VIEWER')).bearer)).status).toBe(200);
    expect((await watch((await member(api, company.companyId, 'EMPLOYEE')).bearer)).status).toBe(403);
    expect((await watch(await signInOwner(api))).status).toBe(403);
    expect((await watch('nobody')).status).toBe(401);
  });

  describe('ends', () => {
    it('when the company is suspended, on every process, and does not begin again', async () => {
      const streams = [await watch(), await watch(admin.bearer, replica)];
      for (const stream of streams) await stream.next(({ name }) => name === 'snapshot');
      const owner = await signInOwner(api);
      expect((await api.http.post(`/api/owner/companies/${company.companyId}/suspend`, { reason: 'Not paid' }, { bearer: owner })).status).toBe(200);
      for (const stream of streams) expect(await stream.hasEnded(5_000)).toBe(true);
      expect((await watch()).status).toBe(403);
    });

    it.each([
      ['demoted', (them: Person) => api.http.patch(`/api/company/employees/${them.id}`, { role: 'EMPLOYEE' }, { bearer: admin.bearer })],
      ['suspended', (them: Person) => api.http.patch(`/api/company/employees/${them.id}`, { status: 'SUSPENDED' }, { bearer: admin.bearer })],
      ['removed', (them: Person) => api.http.delete(`/api/company/employees/${them.id}`, { bearer: admin.bearer })],
    ])('for one who is %s, and for nobody else', async (_how, act) => {
      const them = await member(api, company.companyId, 'ADMIN');
      const [theirs, mine] = [await watch(them.bearer), await watch()];
      for (const stream of [theirs, mine]) await stream.next(({ name }) => name === 'snapshot');
      expect((await act(them)).status).toBeLessThan(300);
      expect(await theirs.hasEnded(5_000)).toBe(true);
      await start(0);
      await mine.next(knows(id(0), 'WORKING'));
    });

    it('with the web session, when everything is asked again', async () => {
      const again = await signIn(api, admin.email, PASSWORD);
      const [ending, staying] = [await watch(again.body.accessToken), await watch()];
      for (const stream of [ending, staying]) await stream.next(({ name }) => name === 'snapshot');
      await api.http.post('/api/auth/logout', {}, { bearer: again.body.accessToken });
      await api.app.get(Live).round();
      expect(await ending.hasEnded(2_000)).toBe(true);
      expect([staying.ended, staying.comments.length]).toEqual([false, 1]);
    });

    it('with the access token', async () => {
      const jwt = api.app.get(JwtService, { strict: false });
      const { iat: _, exp: __, ...claims } = jwt.decode<Record<string, unknown>>(admin.bearer);
      const { iss: ___, aud: ____, ...own } = claims;
      const stream = await watch(jwt.sign(own, { expiresIn: 2 }));
      await stream.next(({ name }) => name === 'snapshot');
      expect(await stream.hasEnded(4_000)).toBe(true);
    });

    it('for the oldest of one person’s eleven pages', async () => {
      const streams: LiveStream[] = [];
      for (let i = 0; i < 11; i++) streams.push(await watch());
      expect(await streams[0]?.hasEnded(2_000)).toBe(true);
      expect(streams.slice(1).map(({ ended }) => ended)).toEqual(Array(10).fill(false));
    });

    it('before it has begun, for whoever asks for its headers alone', async () => {
      const watched = vi.spyOn(api.app.get(Live), 'watch');
      const { status, headers } = await api.http.send('HEAD', '/api/company/live', undefined, { bearer: admin.bearer });
      expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
      expect(watched).not.toHaveBeenCalled();
    });

    it('with the process, which does not wait for browsers', async () => {
      const third = await startApi({ database: api });
      const stream = await watch(admin.bearer, third);
      await stream.next(({ name }) => name === 'snapshot');
      const since = Date.now();
      await third.close();
      expect(await stream.hasEnded(1_000)).toBe(true);
      expect(Date.now() - since).toBeLessThan(4_500);
    });
  });
});
