import { v7 as uuidv7 } from 'uuid';
import { randomToken, tokenHash } from '#platform';
import type { CompanyStatus, PlanCode, Role } from '#contracts';
import type { Hands } from './database.js';

/** Rows made by SQL, for tests of what stands below the API. Tests of the API make theirs through the API. */
export interface SeededCompany {
  readonly companyId: string;
  readonly key: string;
  readonly keyHash: Buffer;
  readonly employees: SeededEmployee[];
}

export interface SeededEmployee {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly deviceId: string;
  readonly token: string;
  readonly tokenHash: Buffer;
}

export interface SeedOptions {
  employees?: number;
  role?: Role;
  status?: CompanyStatus;
  plan?: PlanCode;
  timezone?: string;
}

/** A company in trial with employees, each with one enrolled device and its token. */
export async function seedCompany(db: Hands, options: SeedOptions = {}): Promise<SeededCompany> {
  const companyId = uuidv7();
  const key = randomToken();
  const name = `Company ${companyId}`;
  await db.sql(
    `INSERT INTO company (company_id, name, name_key, email, timezone, plan_code, status, trial_ends_at)
     VALUES ($1, $2, lower($2), 'office@example.test', $3, $4, $5, now() + interval '30 days')`,
    [companyId, name, options.timezone ?? 'UTC', options.plan ?? 'PRO', options.status ?? 'TRIAL'],
  );
  await db.sql('INSERT INTO company_directory (company_id, name, name_key, slug) VALUES ($1, $2, $3, $4)', [companyId, name, name.toLowerCase(), companyId]);
  await db.sql('INSERT INTO company_settings (company_id) VALUES ($1)', [companyId]);
  await db.sql(`INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES ($1, $2, $3, '\\x00', 'seed')`, [uuidv7(), companyId, tokenHash(key)]);
  const employees: SeededEmployee[] = [];
  for (let i = 0; i < (options.employees ?? 1); i++) employees.push(await seedEmployee(db, companyId, options.role));
  await db.sql('INSERT INTO company_seats (company_id, used) VALUES ($1, $2)', [companyId, employees.length]);
  return { companyId, key, keyHash: tokenHash(key), employees };
}

async function seedEmployee(db: Hands, companyId: string, role: Role = 'EMPLOYEE'): Promise<SeededEmployee> {
  const [id, accountId, deviceId, token] = [uuidv7(), uuidv7(), uuidv7(), randomToken()];
  const email = `${id}@example.test`;
  await db.sql(`INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, 'Seeded', 'no password opens this')`, [accountId, email]);
  await db.sql('INSERT INTO account_company (account_id, company_id) VALUES ($1, $2)', [accountId, companyId]);
  await db.sql(`INSERT INTO membership (company_id, id, account_id, name, email, role) VALUES ($1, $2, $3, 'Seeded', $4, $5)`, [companyId, id, accountId, email, role]);
  await db.sql(`INSERT INTO device (company_id, employee_id, id, name, platform, app_version) VALUES ($1, $2, $3, 'Laptop', 'linux', '1.0.0')`, [companyId, id, deviceId]);
  await db.sql('INSERT INTO device_token (token_hash, company_id, membership_id, device_id) VALUES ($1, $2, $3, $4)', [tokenHash(token), companyId, id, deviceId]);
  return { id, accountId, email, deviceId, token, tokenHash: tokenHash(token) };
}
