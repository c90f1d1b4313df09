import { Injectable } from '@nestjs/common';
import { AppError, currentRequest, IdentityTransaction, notFound, tokenHash, unauthenticated } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';
import { signedIn } from '../sessions/signed-in.js';
import { CredentialsService } from '../sign-in/credentials.service.js';
import type { ChangePasswordDto } from './dto/change-password.dto.js';
import type { ResetPasswordDto } from './dto/reset-password.dto.js';
import { NewPassword } from './new-password.service.js';
import { type PasswordReset, PasswordResetsRepository } from './password-resets.repository.js';

const GONE: Record<Exclude<PasswordReset['state'], 'PENDING'>, string> = {
  USED: 'This link was already used',
  EXPIRED: 'This link has expired',
};

/** New passwords for those who know the old one, and for those who got a link by mail. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialsService,
    private readonly resets: PasswordResetsRepository,
    private readonly newPassword: NewPassword,
  ) {}

  /** The caller's session goes on, all others end. Throws INVALID_CREDENTIALS and TOO_MANY_REQUESTS as signing in does. */
  async change({ currentPassword, newPassword, endDevices }: ChangePasswordDto): Promise<void> {
    const { accountId, webSessionId } = signedIn();
    const account = await this.accounts.byId(accountId);
    if (!account) throw unauthenticated();
    const verified = await this.credentials.verify(account.email, currentPassword, currentRequest().address);
    const passwordHash = await this.passwords.hash(newPassword);
    await this.transaction.run(() => this.newPassword.set(verified, passwordHash, { keptSession: webSessionId, endDevices: endDevices ?? false }));
  }

  /** Ends every session. Throws NOT_FOUND for an unknown token, GONE for one that no longer works. */
  async reset({ token, password, endDevices }: ResetPasswordDto): Promise<void> {
    const hash = tokenHash(token);
    // Looked at first, because hashing a password is dear; decided again by the UPDATE.
    const { accountId } = await this.transaction.run(() => this.pending(hash));
    const account = await this.accounts.byId(accountId);
    if (account?.status !== 'ACTIVE') throw notFound();
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(async () => {
      // The account first, as a change of password does: two that wait for each other would be a deadlock.
      await this.accounts.lock(accountId);
      if (!(await this.resets.use(hash))) throw new AppError('GONE', GONE.USED);
      await this.newPassword.set(account, passwordHash, { keptSession: null, endDevices: endDevices ?? false });
    });
    await this.credentials.forgetFailures(account.email);
  }

  private async pending(hash: Buffer): Promise<PasswordReset> {
    const reset = await this.resets.find(hash);
    if (!reset) throw notFound();
    if (reset.state !== 'PENDING') throw new AppError('GONE', GONE[reset.state]);
    return reset;
  }
}
