import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { IdentityTransaction } from '#platform';
import { Account } from './account.entity.js';

/** Any number that no other lock of this database uses. */
const FIRST_OWNER_LOCK = 7_302_215_092;
const UNCLAIMED = "timestamptz 'epoch'";

/** A membership whose copy of the name has been changed. */
export interface RenamedMember {
  readonly companyId: string;
  readonly membershipId: string;
  readonly from: string;
}

@Injectable()
export class AccountsRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  byEmail(email: string): Promise<Account | null> {
    return this.transaction.run((manager) => manager.getRepository(Account).findOneBy({ email }));
  }

  byId(id: string): Promise<Account | null> {
    return this.transaction.run((manager) => manager.getRepository(Account).findOneBy({ id }));
  }

  /** The new account's id, or null where the e-mail has one already. */
  async add(account: Pick<Account, 'email' | 'name' | 'passwordHash' | 'isOwner'>): Promise<string | null> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(
      `INSERT INTO account (id, email, name, password_hash, is_owner) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [uuidv7(), account.email, account.name, account.passwordHash, account.isOwner],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * The account of the e-mail, made where there is none: one that nobody can sign in to until somebody claims it. The
   * instant at which its password was chosen is 1970, so that whatever sets a password claims it too.
   */
  async ensure(account: Pick<Account, 'email' | 'name' | 'passwordHash'>): Promise<Account> {
    const { manager } = this.transaction;
    await manager.query(
      `INSERT INTO account (id, email, name, password_hash, password_changed_at) VALUES ($1, $2, $3, $4, ${UNCLAIMED})
       ON CONFLICT (email) DO NOTHING`,
      [uuidv7(), account.email, account.name, account.passwordHash],
    );
    return manager.getRepository(Account).findOneByOrFail({ email: account.email });
  }

  isUnclaimed(email: string): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      const rows = await manager.query<unknown[]>(`SELECT FROM account WHERE email = $1 AND password_changed_at = ${UNCLAIMED}`, [email]);
      return rows.length === 1;
    });
  }

  /** Gives an unclaimed account its first password. Its id, or null where somebody was first. */
  async claim({ email, name, passwordHash }: Pick<Account, 'email' | 'name' | 'passwordHash'>): Promise<string | null> {
    const [rows] = await this.transaction.manager.query<[{ id: string }[], number]>(
      `UPDATE account SET name = $2, password_hash = $3, password_changed_at = now()
       WHERE email = $1 AND password_changed_at = ${UNCLAIMED} AND status = 'ACTIVE' RETURNING id`,
      [email, name, passwordHash],
    );
    return rows[0]?.id ?? null;
  }

  async ownersAmong(emails: readonly string[]): Promise<string[]> {
    const rows = await this.transaction.manager.query<{ email: string }[]>('SELECT email FROM account WHERE is_owner AND email = ANY ($1)', [emails]);
    return rows.map(({ email }) => email);
  }

  /** Until the transaction ends, nobody else changes the account. New sessions of it need not wait. */
  async lock(id: string): Promise<void> {
    await this.transaction.manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** False where the account has been given another password since it was read. */
  async changePassword({ id, passwordChangedAt }: Pick<Account, 'id' | 'passwordChangedAt'>, passwordHash: string): Promise<boolean> {
    const [, changed] = await this.transaction.manager.query<[unknown, number]>(
      `UPDATE account SET password_hash = $3, password_changed_at = now()
       WHERE id = $1 AND status = 'ACTIVE' AND date_trunc('milliseconds', password_changed_at) = $2`,
      [id, passwordChangedAt, passwordHash],
    );
    return changed === 1;
  }

  /** Whether the account may act and still has the password that it had when it was read. A change of it waits until the transaction ends. */
  async holdPassword({ id, passwordChangedAt }: Pick<Account, 'id' | 'passwordChangedAt'>): Promise<boolean> {
    const rows = await this.transaction.manager.query<unknown[]>(
      `SELECT 1 FROM account WHERE id = $1 AND status = 'ACTIVE' AND date_trunc('milliseconds', password_changed_at) = $2 FOR SHARE`,
      [id, passwordChangedAt],
    );
    return rows.length === 1;
  }

  /** Also where the account is a member: companies' pages show the copies. Answers those where the name was another one. */
  async rename(id: string, name: string): Promise<RenamedMember[]> {
    await this.transaction.manager.query('UPDATE account SET name = $2 WHERE id = $1', [id, name]);
    const [renamed] = await this.transaction.manager.query<[RenamedMember[], number]>(
      `UPDATE membership m SET name = $2 FROM (
         SELECT b.company_id, b.id, b.name FROM account_company a JOIN membership b ON b.company_id = a.company_id AND b.account_id = a.account_id
         WHERE a.account_id = $1 AND b.status <> 'REMOVED' AND b.name <> $2 FOR NO KEY UPDATE OF b
       ) AS before WHERE m.company_id = before.company_id AND m.id = before.id
       RETURNING m.company_id AS "companyId", m.id AS "membershipId", before.name AS "from"`,
      [id, name],
    );
    return renamed;
  }

  ownerExists(): Promise<boolean> {
    return this.transaction.run((manager) => manager.getRepository(Account).existsBy({ isOwner: true }));
  }

  /** Until the transaction ends, no other replica gets here. */
  async lockFirstOwner(): Promise<void> {
    await this.transaction.manager.query('SELECT pg_advisory_xact_lock($1)', [FIRST_OWNER_LOCK]);
  }
}
