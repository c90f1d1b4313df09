import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#contracts';
import { makeInvitation, type MadeInvitation } from '#tenancy';
import type { Api } from './api.js';
import type { Hands } from './database.js';
import type { Answer, Call } from './http-client.js';
import { accept, type Person } from './world.js';

/** Members made without a vendor: the invitation by SQL, its acceptance through the API. */
export interface InviteOptions {
  email?: string;
  name?: string;
  role?: Role;
  expiresAt?: Date;
}

/** An invitation as a row; takes no seat. Its token is in the answer. */
export async function inviteBySql(db: Hands, companyId: string, options: InviteOptions = {}): Promise<MadeInvitation> {
  const made = makeInvitation({
    companyId,
    email: options.email ?? `person-${uuidv7()}@example.test`,
    name: options.name ?? 'Some Body',
    role: options.role ?? 'ADMIN',
    invitedBy: 'A test',
    ...(options.expiresAt ? { expiresAt: options.expiresAt } : {}),
  });
  await db.sql(
    `INSERT INTO invitation (company_id, id, email, name, role, token_hash, invited_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now() - interval '10 days', $8)`,
    [companyId, made.id, made.email, made.name, made.role, made.tokenHash, made.invitedBy, made.expiresAt],
  );
  return made;
}

/** A member who has accepted, with the password that `world.ts` names. */
export async function member(api: Api, companyId: string, role: Role = 'ADMIN', email?: string): Promise<Person> {
  const { token, email: invited } = await inviteBySql(api, companyId, { role, ...(email ? { email } : {}) });
  return accept(api, `/invitation/${token}`, invited);
}

export function signIn(api: Api, email: string, password: string, call: Call = {}): Promise<Answer> {
  return api.http.post('/api/auth/login', { email, password }, call);
}

/** Without what differs in every answer. */
export function bodyOf(answer: Answer): unknown {
  return { ...answer.body, requestId: '' };
}
