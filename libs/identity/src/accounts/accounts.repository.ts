import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { IdentityTransaction } from '#platform';
import { Account } from './account.entity.js';

/** Any number that no other lock of this database uses. */
const FIRST_OWNER_LOCK = 7_302_215_092;

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

  ownerExists(): Promise<boolean> {
    return this.transaction.run((manager) => manager.getRepository(Account).existsBy({ isOwner: true }));
  }

  /** Until the transaction ends, no other replica gets here. */
  async lockFirstOwner(): Promise<void> {
    await this.transaction.manager.query('SELECT pg_advisory_xact_lock($1)', [FIRST_OWNER_LOCK]);
  }
}
