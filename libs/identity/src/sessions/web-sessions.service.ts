import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { currentRequest, IdentityTransaction, log, randomToken, tokenHash, unauthenticated } from '#platform';
import type { Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { type LockedFamily, RefreshTokensRepository } from './refresh-tokens.repository.js';
import type { SessionEnd, WebSession } from './web-session.entity.js';
import { WebSessionsRepository } from './web-sessions.repository.js';

/** A session that was refreshed; `refreshToken` is null where the one that was presented had just been replaced. */
export interface Refreshed {
  readonly webSessionId: string;
  readonly accountId: string;
  readonly selectedCompanyId: string | null;
  readonly refreshToken: string | null;
}

/**
 * Sessions on the web as families of refresh tokens. Promises: a token is exchanged once, parallel uses make exactly one
 * successor, and the use of an older generation ends the family, whatever happens to its newest token at that moment.
 */
@Injectable()
export class WebSessions {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly sessions: WebSessionsRepository,
    private readonly tokens: RefreshTokensRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /** Throws UNAUTHENTICATED where the account has been disabled or given another password since it was verified. */
  start(account: Pick<Account, 'id' | 'passwordChangedAt'>, selectedCompanyId: string | null, userAgent: string | null): Promise<{ id: string; refreshToken: string }> {
    const id = uuidv7();
    const refreshToken = randomToken();
    return this.transaction.run(async () => {
      if (!(await this.accounts.holdPassword(account))) throw unauthenticated();
      await this.sessions.add({ id, accountId: account.id, selectedCompanyId, address: currentRequest().address, userAgent });
      await this.tokens.add(id, tokenHash(refreshToken));
      return { id, refreshToken };
    });
  }

  /** Throws UNAUTHENTICATED. The end of a family is committed before that. */
  async refresh(refreshToken: string): Promise<Refreshed> {
    const refreshed = await this.transaction.run(() => this.exchange(tokenHash(refreshToken)));
    if (!refreshed) throw unauthenticated();
    return refreshed;
  }

  /** Ends the family of a token, whatever its generation. Nothing where there is none. */
  endFamilyOf(refreshToken: string): Promise<void> {
    return this.transaction.run(async () => {
      const family = await this.tokens.lockFamilyOf(tokenHash(refreshToken));
      if (family) await this.sessions.end(family.accountId, family.webSessionId, 'SIGNED_OUT');
    });
  }

  /** False where the account has no such session, or it has ended already. */
  end(accountId: string, id: string, reason: SessionEnd): Promise<boolean> {
    return this.transaction.run(() => this.sessions.end(accountId, id, reason));
  }

  list(accountId: string): Promise<WebSession[]> {
    return this.transaction.run(() => this.sessions.alive(accountId));
  }

  select(id: string, companyId: string): Promise<void> {
    return this.transaction.run(() => this.sessions.select(id, companyId));
  }

  /** The company that the account worked in last. */
  lastCompany(accountId: string): Promise<string | null> {
    return this.transaction.run(() => this.sessions.lastCompany(accountId));
  }

  private async exchange(presented: Buffer): Promise<Refreshed | null> {
    const family = await this.tokens.lockFamilyOf(presented);
    if (!family?.alive) return null;
    if (family.token === 'OLD') return this.endReused(family);
    const { webSessionId, accountId, selectedCompanyId } = family;
    if (family.token === 'JUST_REPLACED') return { webSessionId, accountId, selectedCompanyId, refreshToken: null };
    const refreshToken = randomToken();
    await this.tokens.add(webSessionId, tokenHash(refreshToken));
    await this.tokens.replace(presented, tokenHash(refreshToken));
    await this.sessions.prolong(webSessionId);
    return { webSessionId, accountId, selectedCompanyId, refreshToken };
  }

  private async endReused(family: LockedFamily): Promise<null> {
    const { webSessionId, accountId } = family;
    await this.sessions.end(accountId, webSessionId, 'REFRESH_TOKEN_REUSED');
    const { requestId, address } = currentRequest();
    log.warn({ event: 'refresh_token_reused', requestId, address, accountId, webSessionId }, 'security: a replaced refresh token was used again, its session was ended');
    return null;
  }
}
