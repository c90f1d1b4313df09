import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts';
import { OWNER, type Person } from './people.js';

export interface MadeCompany {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** Of its only admin, who has not accepted it. */
  readonly invitation: Invitation;
}

export interface Invitation {
  readonly email: string;
  readonly url: string;
}

const PASSWORD = 'a-long-enough-password';

/** Someone of a made company, who has joined it. */
export interface MadePerson extends Person {
  readonly id: string;
  readonly bearer: string;
}

/** A company without people but the invited admin, through the API. A long name begins with what tells it apart. */
export async function makeCompany(name: string, plan = 'PRO', timezone = 'UTC'): Promise<MadeCompany> {
  const owner = await send('POST', '/api/auth/login', OWNER);
  const admin = { name: 'Ines Halvorsen', email: `admin-${randomUUID()}@example.test` };
  const body = { name, email: 'office@example.test', plan, timezone, admin };
  const made = await send('POST', '/api/owner/companies', body, { authorization: `Bearer ${owner.accessToken}` });
  return { id: made.company.id, name, key: made.companyKey, invitation: { email: admin.email, url: made.invitationUrl } };
}

export async function join({ email, url }: Invitation): Promise<MadePerson> {
  const joined = await send('POST', '/api/auth/accept-invitation', { token: url.split('/').at(-1), password: PASSWORD });
  return { id: joined.memberships[0].membershipId, email, password: PASSWORD, bearer: joined.accessToken };
}

/** Invited by the admin and joined. */
export async function makePerson(admin: MadePerson, role: Role, name: string): Promise<MadePerson> {
  const email = `${role.toLowerCase()}-${randomUUID()}@example.test`;
  const { invitationUrl } = await send('POST', '/api/company/employees', { name, email, role }, bearerOf(admin));
  return join({ email, url: invitationUrl });
}

export const bearerOf = ({ bearer }: MadePerson): Record<string, string> => ({ authorization: `Bearer ${bearer}` });

/** A desktop tracker that has signed in: what it sends, answered as JSON. */
export async function startTracker(company: MadeCompany, { email, password }: Person): Promise<(path: string, body: unknown) => Promise<any>> {
  const device = { id: randomUUID(), name: 'Laptop', platform: 'linux', appVersion: '1.0.0' };
  const key = { 'x-company-key': company.key };
  const { token } = await send('POST', '/api/login', { email, password, device }, key);
  return (path, body) => send('POST', path, body, { ...key, authorization: `Token ${token}` });
}

// The answers' shapes are the API tests' business; here they are only passed on.
export async function send(method: 'POST' | 'PUT', path: string, body: unknown, headers: Record<string, string> = {}): Promise<any> {
  const response = await fetch(`${process.env['E2E_BASE_URL']}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}
