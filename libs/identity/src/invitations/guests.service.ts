import { Injectable } from '@nestjs/common';
import { AppError, currentRequest } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';
import { CredentialsService, type KnownAccount } from '../sign-in/credentials.service.js';

/** Whoever accepts: an account whose password was right, or what a new one is made of. */
export type Guest = { readonly account: KnownAccount } | { readonly account: null; readonly passwordHash: string };

/** Who accepts an invitation: the e-mail that was invited, whoever else may be signed in in the same browser. */
@Injectable()
export class Guests {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialsService,
  ) {}

  /** Outside of any transaction: hashing takes its time, and nothing may be locked meanwhile. Throws as signing in does. */
  async identify(email: string, password: string): Promise<Guest> {
    const isNew = !(await this.accounts.byEmail(email)) || (await this.accounts.isUnclaimed(email));
    if (isNew) return { account: null, passwordHash: await this.passwords.hash(password) };
    const account = await this.credentials.verify(email, password, currentRequest().address);
    if (account.isOwner) throw new AppError('CONFLICT', 'An account that runs the service cannot be a member of a company');
    return { account };
  }
}
