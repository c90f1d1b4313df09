import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import type { ActivityItem, ApplicationItem, Role, SessionItem, WebsiteItem } from '#contracts';
import type { Api } from './api.js';
import type { Answer, Call } from './http-client.js';
import { type SeededCompany, seedCompany, type SeededEmployee, type SeedOptions } from './seed.js';

/** Trackers of seeded companies, for tests of what they send. Signing in is tested elsewhere, so their tokens are seeded. */
export interface TrackedCompany extends SeededCompany {
  /** How employee `i` calls the desktop protocol. */
  tracker(i?: number): Call;
  employee(i?: number): SeededEmployee;
}

export async function trackedCompany(api: Api, options: SeedOptions = {}): Promise<TrackedCompany> {
  const company = await seedCompany(api, options);
  const employee = (i = 0): SeededEmployee => company.employees[i]!;
  return { ...company, employee, tracker: (i = 0) => ({ key: company.key, token: employee(i).token }) };
}

export const PASSWORD = 'a long enough password';

/** Signs a seeded employee in on the web, in the role given. */
export async function signIn(api: Api, company: SeededCompany, employee: SeededEmployee, role?: Role): Promise<Call> {
  await givePassword(api, employee);
  if (role) await api.sql('UPDATE membership SET role = $3 WHERE company_id = $1 AND id = $2', [company.companyId, employee.id, role]);
  const answer = await api.http.post('/api/auth/login', { email: employee.email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`cannot sign in: ${JSON.stringify(answer.body)}`);
  return { bearer: answer.body.accessToken as string };
}

export async function givePassword(api: Api, employee: SeededEmployee): Promise<void> {
  await api.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [employee.accountId, await hash(PASSWORD)]);
}

const MINUTE = 60_000;

/** One moment for a whole file, so that the same call answers the same instant when a minute has passed meanwhile: file-moment.ts. */
const thisMinute = (): number => Math.floor(((globalThis as { eptFileBegan?: number }).eptFileBegan ?? Date.now()) / MINUTE) * MINUTE;

/** Whole minutes before the minute in which the tests began, as the protocol writes instants. */
export function minutesAgo(minutes: number, plusMilliseconds = 0): string {
  return new Date(thisMinute() - minutes * MINUTE + plusMilliseconds).toISOString();
}

export const session = (values: object = {}): SessionItem => ({ id: uuidv7(), startedAt: minutesAgo(30), endedAt: null, ...values });
export const minute = (values: object = {}): ActivityItem => ({ minute: minutesAgo(20), activeSeconds: 48, idleSeconds: 12, keystrokes: 130, clicks: 9, ...values });
export const application = (values: object = {}): ApplicationItem => ({ id: uuidv7(), app: 'Visual Studio Code', title: 'main.ts', startedAt: minutesAgo(20), durationSeconds: 42, ...values });
export const website = (values: object = {}): WebsiteItem => ({ id: uuidv7(), url: 'https://example.com/a', title: 'A', startedAt: minutesAgo(19), durationSeconds: 30, ...values });

export function upload(api: Api, tracker: Call, items: object): Promise<Answer> {
  return api.http.post('/api/upload/batch', { clientSentAt: new Date().toISOString(), ...items }, tracker);
}

/** How many rows a company has in each table of recorded things. */
export async function storedRows(api: Api, companyId: string): Promise<Record<string, number>> {
  const tables = ['work_session', 'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'outbox'];
  const counts = await Promise.all(tables.map((table) => api.sql<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table} WHERE company_id = $1`, [companyId])));
  return Object.fromEntries(tables.map((table, i) => [table, counts[i]?.[0]?.n ?? 0]));
}
