import { Injectable } from '@nestjs/common';
import { AppError, IdentityTransaction, randomToken } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';

const PASSWORD_CHARACTERS = 24;

/** OWNER accounts: the first is made at the start where there is none, by one of the replicas that start together; others by an operator. */
@Injectable()
export class OwnerBootstrap {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes the first OWNER where there is none. `tell` receives a generated password before the account is committed: a
   * start that is killed in between leaves no account with a password that nobody was told.
   */
  async ensure(wanted: { email: string; password: string | null }, tell: (email: string, password: string) => void): Promise<void> {
    const email = wanted.email.trim().toLowerCase();
    if (await this.accounts.ownerExists()) return;
    const password = wanted.password ?? generatedPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(async () => {
      const made = await this.add(email, passwordHash);
      if (made && wanted.password === null) tell(email, password);
    });
  }

  /** A further OWNER with a generated password, told as by `ensure`. CONFLICT where the e-mail has an account. */
  async create(wanted: { email: string; name: string }, tell: (email: string, password: string) => void): Promise<void> {
    const email = wanted.email.trim().toLowerCase();
    const password = generatedPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(async () => {
      const id = await this.accounts.add({ email, name: wanted.name, passwordHash, isOwner: true });
      if (!id) throw new AppError('CONFLICT', `There is an account with the e-mail ${email} already.`);
      tell(email, password);
    });
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

function generatedPassword(): string {
  return randomToken().slice(0, PASSWORD_CHARACTERS);
}
