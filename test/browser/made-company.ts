import { randomUUID } from 'node:crypto';
import { OWNER } from './people.js';

export interface MadeCompany {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** A company without people but the invited admin, through the API. A long name begins with what tells it apart. */
export async function makeCompany(name: string, plan = 'PRO'): Promise<MadeCompany> {
  const owner = await post('/api/auth/login', OWNER);
  const admin = { name: 'Ines Halvorsen', email: `admin-${randomUUID()}@example.test` };
  const body = { name, email: 'office@example.test', plan, timezone: 'UTC', admin };
  const made = await post('/api/owner/companies', body, { authorization: `Bearer ${owner.accessToken}` });
  return { id: made.company.id, name, key: made.companyKey };
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
