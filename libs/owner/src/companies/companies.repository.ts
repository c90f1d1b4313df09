import { Injectable } from '@nestjs/common';
import { AppError, OwnerTransaction, violatedConstraint } from '#platform';
import type { MadeInvitation } from '#tenancy';
import { nameKey } from '../domain/company-name.js';

/** What describes a company, apart from its contract. */
export interface CompanyFacts {
  readonly name: string;
  readonly email: string;
  readonly contactPerson: string | null;
  readonly contactPhone: string | null;
  readonly timezone: string;
}

const FACTS = 'SELECT name, email, contact_person AS "contactPerson", contact_phone AS "contactPhone", timezone FROM company WHERE company_id = $1';
const ENTER_DIRECTORY = `INSERT INTO company_directory (company_id, name, name_key, slug) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING company_id`;
const INSERT_COMPANY = `INSERT INTO company (company_id, name, name_key, email, contact_person, contact_phone, timezone, plan_code)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const INSERT_INVITATION = `INSERT INTO invitation (company_id, id, email, name, role, token_hash, invited_by, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const UPDATE_FACTS = `UPDATE company SET name = $2, name_key = $3, email = $4, contact_person = $5, contact_phone = $6, timezone = $7, updated_at = now()
  WHERE company_id = $1`;

/** Rows that make a company and what describes it. */
@Injectable()
export class CompaniesRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Waits for other changes of this company. Null: there is none. */
  async lock(companyId: string): Promise<CompanyFacts | null> {
    await this.query('SELECT company_id FROM company WHERE company_id = $1 FOR NO KEY UPDATE', companyId);
    const rows = await this.query<CompanyFacts>(FACTS, companyId);
    return rows[0] ?? null;
  }

  /** The calendar date where the company is. Null: there is no such company. */
  async today(companyId: string): Promise<string | null> {
    const rows = await this.query<{ today: string }>('SELECT (now() AT TIME ZONE timezone)::date::text AS today FROM company WHERE company_id = $1', companyId);
    return rows[0]?.today ?? null;
  }

  /** Reserves the name. False: the name or the slug is another company's; waits for one that is being created now. */
  async enterDirectory(companyId: string, name: string, slug: string): Promise<boolean> {
    return (await this.query(ENTER_DIRECTORY, companyId, name, nameKey(name), slug)).length > 0;
  }

  async isNameTaken(name: string): Promise<boolean> {
    return (await this.query('SELECT FROM company_directory WHERE name_key = $1', nameKey(name))).length > 0;
  }

  /** Whatever the name's case. */
  async idOfName(name: string): Promise<string | null> {
    const rows = await this.query<{ id: string }>('SELECT company_id AS id FROM company_directory WHERE name_key = $1', nameKey(name));
    return rows[0]?.id ?? null;
  }

  async insert(companyId: string, facts: CompanyFacts, planCode: string): Promise<void> {
    const { name, email, contactPerson, contactPhone, timezone } = facts;
    await this.query(INSERT_COMPANY, companyId, name, nameKey(name), email, contactPerson, contactPhone, timezone, planCode);
    await this.query('INSERT INTO company_settings (company_id) VALUES ($1)', companyId);
  }

  /** The first admin's invitation and the seat that it takes. */
  async inviteFirst(invitation: MadeInvitation): Promise<void> {
    const { companyId, id, email, name, role, tokenHash, invitedBy, expiresAt } = invitation;
    await this.query('INSERT INTO company_seats (company_id, used) VALUES ($1, 1)', companyId);
    await this.query(INSERT_INVITATION, companyId, id, email, name, role, tokenHash, invitedBy, expiresAt);
  }

  /** CONFLICT where the name is another company's. */
  async update(companyId: string, facts: CompanyFacts): Promise<void> {
    const { name, email, contactPerson, contactPhone, timezone } = facts;
    try {
      await this.query('UPDATE company_directory SET name = $2, name_key = $3 WHERE company_id = $1', companyId, name, nameKey(name));
    } catch (error) {
      throw violatedConstraint(error) === 'company_directory_name_key' ? nameTaken() : error;
    }
    await this.query(UPDATE_FACTS, companyId, name, nameKey(name), email, contactPerson, contactPhone, timezone);
  }

  async isTimeZone(name: string): Promise<boolean> {
    return (await this.query('SELECT FROM pg_timezone_names WHERE name = $1', name)).length > 0;
  }

  private query<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, values);
  }
}

export const nameTaken = (): AppError => new AppError('CONFLICT', 'There is a company of this name already');
