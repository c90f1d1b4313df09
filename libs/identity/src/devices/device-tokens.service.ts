import { Injectable } from '@nestjs/common';
import { IdentityTransaction, randomToken, tokenHash } from '#platform';
import { DeviceTokensRepository, type EnrolledDevice } from './device-tokens.repository.js';

/** Opaque tokens of the desktop protocol: one unrevoked token a device, stored as SHA-256. */
@Injectable()
export class DeviceTokens {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly tokens: DeviceTokensRepository,
  ) {}

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
