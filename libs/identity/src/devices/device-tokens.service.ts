import { Injectable } from '@nestjs/common';
import { AppError, IdentityTransaction, randomToken, tokenHash } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import type { KnownAccount } from '../sign-in/credentials.service.js';
import { DeviceTokensRepository, type EnrolledDevice } from './device-tokens.repository.js';

/** Opaque tokens of the desktop protocol: one unrevoked token a device, stored as SHA-256. */
@Injectable()
export class DeviceTokens {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly tokens: DeviceTokensRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /**
   * As `issue`, for an account whose password has been verified. Throws INVALID_CREDENTIALS where it has been given another
   * one or disabled since: whoever did that may have signed all its trackers out.
   */
  issueTo(account: Pick<KnownAccount, 'id' | 'passwordChangedAt'>, device: EnrolledDevice): Promise<string> {
    return this.transaction.run(async () => {
      if (!(await this.accounts.holdPassword(account))) throw new AppError('INVALID_CREDENTIALS', 'E-mail or password is wrong');
      return this.issue(device);
    });
  }

  /** A new token; the device's earlier one no longer counts. The caller has verified who signs in. */
  issue(device: EnrolledDevice): Promise<string> {
    const token = randomToken();
    return this.transaction.run(async () => {
      await this.tokens.lock(device);
      await this.tokens.revoke(device);
      await this.tokens.add(device, tokenHash(token));
      return token;
    });
  }

  /** From its commit on, no request with the device's token is served. Revoking twice is no error. */
  revoke(device: EnrolledDevice): Promise<void> {
    return this.transaction.run(() => this.tokens.revoke(device));
  }
}
