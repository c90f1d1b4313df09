import { v7 as uuidv7 } from 'uuid';
import type { PlanCode, Role } from '#contracts';
import { type Api, OWNER } from './api.js';

/** Companies with people and trackers, made the way users make them: through the API. All that it needs is somewhere that answers HTTP. */
type Service = Pick<Api, 'http'>;

export const PASSWORD = 'a long enough password';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly bearer: string;
  readonly cookie: string;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly admin: Person;
}

export interface Tracker {
  readonly key: string;
  readonly token: string;
  readonly deviceId: string;
}

export async function signInOwner(api: Service): Promise<string> {
  const answer = await api.http.post('/api/auth/login', OWNER);
  if (answer.status !== 200) throw new Error(`the owner cannot sign in: ${JSON.stringify(answer.body)}`);
  return answer.body.accessToken as string;
}

export async function createCompany(api: Service, owner: string, options: { name?: string; plan?: PlanCode; timezone?: string } = {}): Promise<Company> {
  const name = options.name ?? `Company ${uuidv7()}`;
  const email = `admin-${uuidv7()}@example.test`;
  const body = { name, email: 'office@example.test', plan: options.plan ?? 'PRO', timezone: options.timezone ?? 'UTC', admin: { name: 'First Admin', email } };
  const answer = await api.http.post('/api/owner/companies', body, { bearer: owner });
  if (answer.status !== 201) throw new Error(`no company was created: ${JSON.stringify(answer.body)}`);
  const admin = await accept(api, answer.body.invitationUrl, email);
  return { id: answer.body.company.id, name, key: answer.body.companyKey, admin };
}

export async function invite(api: Service, admin: Person, role: Role = 'EMPLOYEE', name = 'Some Employee'): Promise<Person> {
  const email = `${role.toLowerCase()}-${uuidv7()}@example.test`;
  const answer = await api.http.post('/api/company/employees', { name, email, role }, { bearer: admin.bearer });
  if (answer.status !== 201) throw new Error(`nobody was invited: ${JSON.stringify(answer.body)}`);
  return accept(api, answer.body.invitationUrl, email);
}

export async function accept(api: Service, invitationUrl: string, email: string): Promise<Person> {
  const token = invitationUrl.split('/').at(-1);
  const answer = await api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD });
  if (answer.status !== 200 || !answer.cookie) throw new Error(`the invitation was not accepted: ${JSON.stringify(answer.body)}`);
  return { id: answer.body.memberships[0].membershipId, email, bearer: answer.body.accessToken, cookie: answer.cookie };
}

export async function enrol(api: Service, key: string, person: Person): Promise<Tracker> {
  const deviceId = uuidv7();
  const device = { id: deviceId, name: 'Laptop', platform: 'linux', appVersion: '1.0.0' };
  const answer = await api.http.post('/api/login', { email: person.email, password: PASSWORD, device }, { key });
  if (answer.status !== 200) throw new Error(`the tracker cannot log in: ${JSON.stringify(answer.body)}`);
  return { key, token: answer.body.token, deviceId };
}

/** One of everything, a few minutes ago. The ids are answered so that another company can ask for them. */
export async function record(api: Service, tracker: Tracker, ids: { session?: string; interval?: string } = {}): Promise<{ sessionId: string; screenshotId: string }> {
  const sessionId = ids.session ?? uuidv7();
  const interval = ids.interval ?? uuidv7();
  const start = Math.floor(Date.now() / 60_000) * 60_000 - 10 * 60_000;
  const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
  const batch = {
    clientSentAt: new Date().toISOString(),
    sessions: [{ id: sessionId, startedAt: at(0), endedAt: null }],
    activity: [{ minute: at(0), sessionId, activeSeconds: 48, idleSeconds: 12, keystrokes: 130, clicks: 9 }],
    applications: [{ id: interval, sessionId, app: 'Visual Studio Code', title: 'main.ts', startedAt: at(0), durationSeconds: 42 }],
    websites: [{ id: interval, sessionId, url: 'https://example.com/a', title: 'A', startedAt: at(1), durationSeconds: 30 }],
  };
  const answer = await api.http.post('/api/upload/batch', batch, tracker);
  if (answer.status !== 200 || answer.body.accepted !== 4) throw new Error(`the batch was not stored: ${JSON.stringify(answer.body)}`);
  const screenshotId = ids.interval ?? uuidv7();
  const form = new FormData();
  form.set('id', screenshotId);
  form.set('capturedAt', at(2));
  form.set('sessionId', sessionId);
  form.set('image', new Blob([await tinyPng()], { type: 'image/png' }), 'screen.png');
  const shot = await api.http.post('/api/screenshot/upload', form, tracker);
  if (shot.status !== 200) throw new Error(`the screenshot was not stored: ${JSON.stringify(shot.body)}`);
  return { sessionId, screenshotId };
}

export async function tinyPng(width = 64, height = 40): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const png = await sharp({ create: { width, height, channels: 3, background: { r: 30, g: 90, b: 200 } } }).png().toBuffer();
  return new Uint8Array(png);
}
