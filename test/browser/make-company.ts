import { randomUUID } from 'node:crypto';
import { BROWSER_OWNER } from './owner.js';
import type { Person } from './sign-in.js';

const PASSWORD = 'a-long-enough-password';

export interface MadeCompany {
  id: string;
  name: string;
  key: string;
  admin: Person;
  employee: Person & { id: string; name: string };
}

/** A company with an admin and an employee whose tracker has recorded half an hour, all through the API. */
export async function makeCompany(name: string): Promise<MadeCompany> {
  const owner = await post('/api/auth/login', BROWSER_OWNER);
  const adminEmail = `admin-${randomUUID()}@example.test`;
  const body = { name, email: 'office@example.test', plan: 'PRO', timezone: 'UTC', admin: { name: 'Ines Halvorsen', email: adminEmail } };
  const made = await post('/api/owner/companies', body, { authorization: `Bearer ${owner.accessToken}` });
  const admin = await accept(made.invitationUrl);
  const employee = { name: 'Amara Osei', email: `amara-${randomUUID()}@example.test`, password: PASSWORD };
  const invited = await post('/api/company/employees', { name: employee.name, email: employee.email, role: 'EMPLOYEE' }, { authorization: `Bearer ${admin.accessToken}` });
  const joined = await accept(invited.invitationUrl);
  await recordHalfAnHour(made.companyKey, employee);
  return {
    id: made.company.id,
    name,
    key: made.companyKey,
    admin: { email: adminEmail, password: PASSWORD },
    employee: { ...employee, id: joined.memberships[0].membershipId },
  };
}

async function recordHalfAnHour(key: string, { email, password }: Person): Promise<void> {
  const device = { id: randomUUID(), name: 'Laptop', platform: 'linux', appVersion: '1.0.0' };
  const { token } = await post('/api/login', { email, password, device }, { 'x-company-key': key });
  const sessionId = randomUUID();
  const start = Math.floor(Date.now() / 60_000) * 60_000 - 30 * 60_000;
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  const batch = {
    clientSentAt: new Date().toISOString(),
    sessions: [{ id: sessionId, startedAt: at(0), endedAt: null }],
    activity: Array.from({ length: 25 }, (_, minute) => ({ minute: at(minute), sessionId, activeSeconds: 45, idleSeconds: 15, keystrokes: 90, clicks: 9 })),
    applications: [{ id: randomUUID(), sessionId, app: 'Visual Studio Code', title: 'main.ts', startedAt: at(0), durationSeconds: 900 }],
    websites: [{ id: randomUUID(), sessionId, url: 'https://example.com/a', title: 'A', startedAt: at(15), durationSeconds: 300 }],
  };
  await post('/api/upload/batch', batch, { 'x-company-key': key, authorization: `Token ${token}` });
}

function accept(invitationUrl: string) {
  return post('/api/auth/accept-invitation', { token: invitationUrl.split('/').at(-1), password: PASSWORD });
}

// The answers' shapes are the API tests' business; here they are only passed on.
async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<any> {
  const response = await fetch(`${process.env['E2E_BASE_URL']}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
