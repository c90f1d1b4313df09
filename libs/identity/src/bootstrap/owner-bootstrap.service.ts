import { Injectable } from '@nestjs/common';
import { IdentityTransaction, randomToken } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';

const PASSWORD_CHARACTERS = 24;

/** The first OWNER account, made at the start where there is none. Replicas that start together make one. */
@Injectable()
export class OwnerBootstrap {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** `password` of the answer is set only when it was generated just now; nobody can be told it again. */
  async ensure(wanted: { email: string; password: string | null }): Promise<{ email: string; password: string | null }> {
    const email = wanted.email.trim().toLowerCase();
    if (await this.accounts.ownerExists()) return { email, password: null };
    const password = wanted.password ?? randomToken().slice(0, PASSWORD_CHARACTERS);
    const passwordHash = await this.passwords.hash(password);
    const made = await this.transaction.run(() => this.add(email, passwordHash));
    return { email, password: made && wanted.password === null ? password : null };
  }

  /** False where another replica was first. */
  private async add(email: string, passwordHash: string): Promise<boolean> {
    await this.accounts.lockFirstOwner();
    if (await this.accounts.ownerExists()) return false;
    const id = await this.accounts.add({ email, name: 'Owner', passwordHash, isOwner: true });
    if (!id) throw new Error(`OWNER_EMAIL ${email} belongs to an account that is not an owner; choose another address.`);
    return true;
  }
}
