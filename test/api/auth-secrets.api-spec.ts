import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { DeviceTokens } from '#identity';
import { log } from '#platform';
import { CompanyKeys } from '#tenancy';
import { type Api, OWNER, startApi } from '../support/api.js';
import { inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD } from '../support/world.js';

const WRONG = 'a wrong but telling password';

describe('secrets', () => {
  let api: Api;
  let secrets: Record<string, string>;
  const logged: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    for (const level of ['debug', 'info', 'warn', 'error'] as const) {
      vi.spyOn(log, level).mockImplementation((...parts: unknown[]) => void logged.push(JSON.stringify(parts, (_key, value: unknown) => (value instanceof Error ? `${value.message} ${value.stack}` : value))));
    }
    secrets = await useEverySecret(api, errors);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await api.close();
  });

  it('are not in the database, neither as text nor as bytes', async () => {
    const dump = await dumpOf(api);
    expect(dump.length).toBeGreaterThan(3_000);
    for (const [name, secret] of Object.entries(secrets)) {
      expect([name, dump.includes(secret)]).toEqual([name, false]);
      expect([name, dump.includes(Buffer.from(secret).toString('hex'))]).toEqual([name, false]);
    }
  });

  it('are not in the log', () => {
    const everything = logged.join('\n');
    expect(everything).toContain('answered');
    for (const [name, secret] of Object.entries(secrets)) expect([name, everything.includes(secret)]).toEqual([name, false]);
  });

  it('are not in an error', () => {
    expect(errors.length).toBeGreaterThan(6);
    for (const [name, secret] of Object.entries(secrets)) expect([name, errors.join('\n').includes(secret)]).toEqual([name, false]);
  });
});

/** Right and wrong, where it belongs and where it does not. */
async function useEverySecret(api: Api, errors: string[]): Promise<Record<string, string>> {
  const { companyId } = await seedCompany(api, { employees: 0 });
  const { key, hash, sealed, hint } = api.app.get(CompanyKeys).create(companyId);
  await api.sql('INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES ($1, $2, $3, $4, $5)', [uuidv7(), companyId, hash, sealed, hint]);
  const invitation = await inviteBySql(api, companyId);
  const person = await member(api, companyId);
  const deviceToken = await api.app.get(DeviceTokens).issue({ companyId, membershipId: person.id, deviceId: uuidv7() });
  const refreshed = await api.http.post('/api/auth/refresh', {}, { cookie: person.cookie });
  const secrets = {
    password: PASSWORD,
    wrongPassword: WRONG,
    ownerPassword: OWNER.password,
    companyKey: key,
    deviceToken,
    invitationToken: invitation.token,
    accessToken: person.bearer,
    refreshToken: person.cookie.split('=')[1] ?? '',
    nextRefreshToken: refreshed.cookie?.split('=')[1] ?? '',
    resetToken: await mailedToken(api, person.email),
  };
  const answers = [
    await signIn(api, person.email, WRONG),
    await api.http.post('/api/auth/login', { email: WRONG, password: [WRONG], [WRONG]: 1 }),
    await api.http.send('POST', '/api/auth/login', `{"password": "${WRONG}`),
    await api.http.get(`/api/auth/invitations/${invitation.token}x`),
    await api.http.get('/api/login-check', { key: `${key}x`, token: deviceToken }),
    await api.http.get('/api/login-check', { key, token: `${deviceToken}x` }),
    await api.http.get('/api/company', { bearer: `${person.bearer}x` }),
    await api.http.get(`/api/company/${key}?token=${deviceToken}`, { bearer: person.bearer }),
    await api.http.post('/api/auth/refresh', {}, { cookie: 'ept_refresh=wrong' }),
    await api.http.post('/api/auth/reset-password', { token: `${secrets.resetToken}x`, password: PASSWORD }),
    await api.http.post('/api/auth/reset-password', { token: secrets.resetToken, password: 'short' }),
    await api.http.post('/api/auth/change-password', { currentPassword: WRONG, newPassword: PASSWORD }, { bearer: person.bearer }),
  ];
  // Sends back property names that it does not know, which is the client's own text.
  errors.push(...answers.filter((_answer, index) => index !== 1).map((answer) => JSON.stringify(answer.body)));
  return secrets;
}

/** Only the mail has it. */
async function mailedToken(api: Api, email: string): Promise<string> {
  await api.http.post('/api/auth/forgot-password', { email });
  return vi.waitFor(async () => {
    const token = (await api.mails()).map((mail) => /\/reset-password\/([\w-]{43})/.exec(mail)?.[1]).find(Boolean);
    if (!token) throw new Error('no link was mailed');
    return token;
  });
}

async function dumpOf(api: Api): Promise<string> {
  const tables = await api.sql<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind = 'r'`);
  const rows = await Promise.all(tables.map(({ name }) => api.sql<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)));
  return rows.flat().map(({ row }) => row).join('\n');
}
