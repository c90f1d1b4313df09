import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionItem } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import type { SeededEmployee } from '../support/seed.js';
import { application, minute, minutesAgo, session, signIn, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
beforeAll(async () => {
  api = await startApi();
  company = await trackedCompany(api, { employees: 80 });
});
afterAll(() => api.close());

type Kind = 'sessions' | 'activity' | 'applications' | 'websites';
interface Sent {
  readonly kind: Kind;
  readonly item: { sessionId?: string | undefined };
}

/** What a day leaves behind: sessions that were sent open and again with their end, and things recorded in them or in none. */
function things(count: number): { sessions: SessionItem[]; sent: Sent[] } {
  const sessions = [0, 1, 2].map((i) => session({ startedAt: minutesAgo(300 - 100 * i) }));
  const ended = sessions.map((open, i) => ({ ...open, endedAt: i === 2 ? null : minutesAgo(220 - 100 * i) }));
  const sessionId = (n: number): string | undefined => sessions[n % 4]?.id;
  const sent: Sent[] = Array.from({ length: count }, (_, n): Sent => {
    const common = { sessionId: sessionId(n), startedAt: minutesAgo(300 - n), durationSeconds: n * 7 };
    switch (n % 3) {
      case 0:
        return { kind: 'activity', item: minute({ sessionId: sessionId(n), minute: minutesAgo(300 - n), activeSeconds: n % 60, idleSeconds: 0 }) };
      case 1:
        return { kind: 'applications', item: application(common) };
      default:
        return { kind: 'websites', item: website(common) };
    }
  });
  return { sessions: [...sessions, ...ended], sent };
}

/** A batch brings every session that its items name. */
function batchOf(sent: readonly Sent[], sessions: readonly { id: string }[]): Record<Kind, object[]> {
  const named = new Set(sent.map(({ item }) => item.sessionId));
  const batch: Record<Kind, object[]> = { sessions: sessions.filter(({ id }) => named.has(id)), activity: [], applications: [], websites: [] };
  for (const { kind, item } of sent) batch[kind].push(item);
  return batch;
}

/** Everything stored of an employee but the server's own clock. */
async function storedOf({ id }: SeededEmployee): Promise<unknown[]> {
  const of = (table: string, columns: string, order: string): Promise<object[]> =>
    api.sql(`SELECT ${columns} FROM ${table} WHERE employee_id = $1 ORDER BY ${order}`, [id]);
  return [
    await of('work_session', 'id, started_at, ended_at, end_estimated, last_activity_at', 'id'),
    await of('activity_minute', 'minute, session_id, active_seconds, idle_seconds, keystrokes, clicks', 'minute'),
    await of('application_usage', 'id, started_at, session_id, app, title, duration_seconds', 'id'),
    await of('website_usage', 'id, started_at, session_id, domain, url, title, duration_seconds', 'id'),
  ];
}

let next = 0;
const nextEmployee = (): number => next++;

describe('a set of recorded things', () => {
  it('leaves the same rows in whatever order, portions and repetitions it is sent, also at the same time', async () => {
    const count = 40;
    const { sessions, sent } = things(count);
    const all = nextEmployee();
    const once = await upload(api, company.tracker(all), batchOf(sent, sessions));
    // Three sessions come open and two of them again with their end: the third is known by then.
    expect(once.body).toMatchObject({ accepted: count + 5, duplicates: 1, rejected: [] });
    const expected = await storedOf(company.employee(all));
    expect(expected.map((rows) => (rows as object[]).length)).toEqual([3, 14, 13, 13]);

    const portions = fc.array(fc.subarray(sent, { minLength: 1 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(portions, fc.boolean(), fc.shuffledSubarray(sessions, { minLength: sessions.length }), async (some, inParallel, inAnyOrder) => {
        const employee = nextEmployee();
        const batches = [...some, sent].map((portion) => batchOf(portion, inAnyOrder));
        const send = async (batch: object): Promise<void> => {
          const answer = await upload(api, company.tracker(employee), batch);
          expect(answer).toMatchObject({ status: 200, body: { rejected: [] } });
        };
        if (inParallel) await Promise.all(batches.map(send));
        else for (const batch of batches) await send(batch);
        expect(await storedOf(company.employee(employee))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('never deadlocks, whichever sessions and items parallel batches name in whichever order', async () => {
    const { sessions, sent } = things(60);
    const employee = nextEmployee();
    const batches = Array.from({ length: 24 }, (_, i) => batchOf(i % 2 ? sent : [...sent].reverse(), i % 3 ? sessions : [...sessions].reverse()));
    const before = await deadlocks();
    const answers = await Promise.all(batches.map((batch) => upload(api, company.tracker(employee), batch)));
    expect(answers.map((answer) => answer.status)).toEqual(batches.map(() => 200));
    expect(await deadlocks()).toBe(before);
  });
});

async function deadlocks(): Promise<number> {
  const [row] = await api.sql('SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()');
  return row?.n as number;
}

describe('the status of a session', () => {
  it('is the same in SQL, which looks for open ones, and in the pure function, which shows them', async () => {
    const employee = company.employee(nextEmployee());
    const web = await signIn(api, company, employee);
    // Time goes on between the writing and the two readings: the youngest has as long as this test may take.
    await api.sql(
      `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, ended_at, last_activity_at, last_seen_at)
       SELECT $1, $2, gen_random_uuid(), gen_random_uuid(), $3, ended, $3, now() - age::interval
       FROM unnest($4::text[]) AS age CROSS JOIN unnest($5::timestamptz[]) AS ended`,
      [company.companyId, employee.id, minutesAgo(60), ['0 seconds', '14 minutes 30 seconds', '15 minutes 1 second', '2 days', '-1 minute'], [null, minutesAgo(30)]],
    );
    const shown = await api.http.get('/api/me/sessions', web);
    const open = await api.http.get('/api/check-session-active', { key: company.key, token: employee.token });
    const byFunction = shown.body.items.filter((item: any) => item.status === 'OPEN').map((item: any) => item.id);
    const bySql = open.body.otherDevices.map((device: any) => device.session.id);
    expect(byFunction.sort()).toEqual(bySql.sort());
    expect(byFunction).toHaveLength(3);
    expect(shown.body.items.map((item: any) => item.status).sort()).toEqual([...Array(5).fill('CLOSED'), ...Array(2).fill('LAPSED'), ...Array(3).fill('OPEN')]);
  });
});

describe('without a company', () => {
  it('the role that stores records sees none of them and can add none', async () => {
    for (const table of ['device', 'work_session', 'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'company_storage']) {
      expect((await api.as('ept_tenant', `SELECT * FROM ${table}`)).rowCount).toBe(0);
    }
    const insert = `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, last_activity_at) VALUES ($1, $2, $3, $3, now(), now())`;
    await expect(api.as('ept_tenant', [insert, [company.companyId, company.employee().id, uuidv7()]])).rejects.toMatchObject({ code: '42501' });
  });
});
