import { Injectable } from '@nestjs/common';
import { AppError } from '#platform';
import type { Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { DeviceTokensRepository } from '../devices/device-tokens.repository.js';
import { WebSessionsRepository } from '../sessions/web-sessions.repository.js';
import { PasswordMail } from './password-mail.service.js';
import { PasswordResetsRepository } from './password-resets.repository.js';

interface Consequences {
  /** The session that goes on; null ends all. */
  readonly keptSession: string | null;
  /** Signs the trackers out too. Without it they go on: they only record, and nobody's work is lost by a new password. */
  readonly endDevices: boolean;
}

/** What a new password brings with it, whichever way it came. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: WebSessionsRepository,
    private readonly resets: PasswordResetsRepository,
    private readonly devices: DeviceTokensRepository,
    private readonly mail: PasswordMail,
  ) {}

  /**
   * Inside an identity transaction, in which whoever did not do it is told by mail. Sign-ins by the old password that are under way get no session
   * and no device token: see `WebSessions.start`, `DeviceTokens.issueTo`.
   * Throws INVALID_CREDENTIALS where the account has been given another password since it was read.
   */
  async set(account: Pick<Account, 'id' | 'email' | 'name' | 'passwordChangedAt'>, passwordHash: string, { keptSession, endDevices }: Consequences): Promise<void> {
    if (!(await this.accounts.changePassword(account, passwordHash))) throw new AppError('INVALID_CREDENTIALS', 'The password has just been changed');
    await this.sessions.endAll(account.id, { except: keptSession, reason: 'PASSWORD_CHANGED' });
    await this.resets.useUp(account.id);
    if (endDevices) await this.devices.revokeAllOf(account.id);
    await this.mail.changed(account);
  }
}
