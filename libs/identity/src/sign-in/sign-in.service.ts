import { Injectable } from '@nestjs/common';
import { currentRequest, notFound, unauthenticated } from '#platform';
import type { Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { chooseMembership } from '../memberships/choose-membership.js';
import { MembershipsOf } from '../memberships/memberships-of.service.js';
import { AccessTokens } from '../sessions/access-tokens.service.js';
import type { Browser } from '../sessions/browser.js';
import { signedIn } from '../sessions/signed-in.js';
import { WebSessions } from '../sessions/web-sessions.service.js';
import { CredentialsService, type KnownAccount } from './credentials.service.js';
import type { SignInDto } from './dto/sign-in.dto.js';
import type { SignedInResponse } from './dto/signed-in.response.js';

/** Signing in and out on the web, and which company one works in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsOf,
    private readonly sessions: WebSessions,
    private readonly accessTokens: AccessTokens,
  ) {}

  /** Throws INVALID_CREDENTIALS or TOO_MANY_REQUESTS. */
  async signIn(body: SignInDto, browser: Browser): Promise<SignedInResponse> {
    const account = await this.credentials.verify(body.email, body.password, currentRequest().address);
    return this.enter(account, browser, await this.sessions.lastCompany(account.id));
  }

  /** A new session of somebody whose identity has been verified. */
  async enter(account: KnownAccount, browser: Browser, companyId: string | null): Promise<SignedInResponse> {
    const memberships = await this.memberships.account(account.id);
    // The company of an OWNER's earlier session is not carried into the next one.
    const chosen = chooseMembership(memberships, { isOwner: account.isOwner, lastCompanyId: account.isOwner ? null : companyId });
    const session = await this.sessions.start(account, chosen?.companyId ?? null, browser.userAgent);
    browser.keep(session.refreshToken);
    return this.answer(account, session.id, chosen?.companyId ?? null);
  }

  /**
   * Throws UNAUTHENTICATED where the cookie is unknown, used before or of a session that has ended, and where it is absent;
   * `quiet` has nothing in place of the last.
   */
  async refresh(browser: Browser, quiet: boolean): Promise<SignedInResponse | undefined> {
    const presented = browser.refreshToken;
    if (!presented && quiet) return void browser.tellNothing();
    if (!presented) throw unauthenticated();
    const { accountId, webSessionId, selectedCompanyId, refreshToken } = await this.sessions.refresh(presented);
    if (refreshToken) browser.keep(refreshToken);
    return this.answer(await this.account(accountId), webSessionId, selectedCompanyId);
  }

  /** Throws NOT_FOUND for a company that the caller does not belong to, or that is not there. */
  async switchCompany(companyId: string): Promise<SignedInResponse> {
    const { accountId, webSessionId } = signedIn();
    const memberships = await this.memberships.account(accountId);
    if (!memberships.some((membership) => membership.companyId === companyId)) throw notFound();
    await this.sessions.select(webSessionId, companyId);
    return this.answer(await this.account(accountId), webSessionId, companyId);
  }

  /** By cookie, or by access token where there is none. Signing out twice is no error. */
  async signOut(browser: Browser): Promise<void> {
    const { refreshToken, accessToken } = browser;
    browser.forget();
    if (refreshToken) return this.sessions.endFamilyOf(refreshToken);
    const identity = accessToken && this.accessTokens.read(accessToken);
    if (identity) await this.sessions.end(identity.accountId, identity.webSessionId, 'SIGNED_OUT');
  }

  private async answer(account: KnownAccount, webSessionId: string, companyId: string | null): Promise<SignedInResponse> {
    const memberships = await this.memberships.account(account.id);
    const member = chooseMembership(memberships, { isOwner: account.isOwner, lastCompanyId: companyId });
    const token = this.accessTokens.sign({ accountId: account.id, webSessionId, member });
    const { id, name, email, isOwner } = account;
    return { ...token, user: { id, name, email, isOwner }, memberships, companyId: member?.companyId ?? null };
  }

  private async account(id: string): Promise<Account> {
    const account = await this.accounts.byId(id);
    if (!account) throw unauthenticated();
    return account;
  }
}
