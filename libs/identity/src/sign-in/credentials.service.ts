import { Injectable } from '@nestjs/common';
import { AppError } from '#platform';
import type { Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';
import { SignInFailures } from '../limits/sign-in-failures.service.js';

/** An account without its password hash; `passwordChangedAt` says by which password it is known. */
export type KnownAccount = Pick<Account, 'id' | 'email' | 'name' | 'isOwner' | 'passwordChangedAt'>;

/**
 * E-mail and password to account, for the web, the desktop and invitations. Promises: the same answer and the same work
 * for an unknown e-mail, a wrong password and a disabled account; at most 10 failures an e-mail and 100 an address in 15
 * minutes.
 */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly failures: SignInFailures,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Throws INVALID_CREDENTIALS, or TOO_MANY_REQUESTS with the seconds to wait. `address` is the client's. */
  async verify(email: string, password: string, address: string): Promise<KnownAccount> {
    const known = email.trim().toLowerCase();
    await this.failures.count(known, address);
    const account = await this.accounts.byEmail(known);
    const matches = await this.passwords.verify(account?.passwordHash, password);
    if (!matches || account?.status !== 'ACTIVE') throw new AppError('INVALID_CREDENTIALS', 'E-mail or password is wrong');
    await this.failures.forgive(known, address);
    const { id, name, isOwner, passwordChangedAt } = account;
    return { id, email: account.email, name, isOwner, passwordChangedAt };
  }

  /** Of somebody who has shown otherwise who they are. */
  forgetFailures(email: string): Promise<void> {
    return this.failures.forget(email);
  }
}
