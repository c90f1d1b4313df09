import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { currentRequest, type TenantIdentity, TenantTransaction, unauthenticated } from '#platform';
import type { AccessIdentity } from '../sessions/access-tokens.service.js';
import { authenticateBy } from './authenticate.js';
import { CallersRepository } from './callers.repository.js';
import { WebJwtStrategy } from './web-jwt.strategy.js';

/** Recognises people on the web and fills the request's context with who they are. */
@Injectable()
export class WebCallers {
  private readonly authenticate;

  constructor(
    strategy: WebJwtStrategy,
    private readonly callers: CallersRepository,
    private readonly tenants: TenantTransaction,
  ) {
    this.authenticate = authenticateBy<AccessIdentity>(strategy);
  }

  /** For answers that go on for long: which of these web sessions still count, asked at once. */
  async standing(webSessionIds: readonly string[]): Promise<Set<string>> {
    return new Set(await this.callers.standing(webSessionIds));
  }

  /**
   * `whateverTheCompany`: does not ask whether the company is served, so that its people can still sign out, switch to
   * another company and see their sessions. `evenIfNotServed`: the same, but the role is asked for. Throws UNAUTHENTICATED, COMPANY_SUSPENDED or SUBSCRIPTION_EXPIRED.
   */
  async recognise(headers: IncomingHttpHeaders, options: { whateverTheCompany: boolean; evenIfNotServed: boolean }): Promise<void> {
    const identity = await this.authenticate(headers);
    const caller = identity && (await this.callers.find(identity));
    if (!identity || !caller) throw unauthenticated();
    const request = currentRequest();
    request.accountId = identity.accountId;
    request.webSessionId = identity.webSessionId;
    request.actor = caller.email;
    if (identity.member) {
      request.tenant = { ...identity.member };
      if (options.whateverTheCompany) return;
      const role = options.evenIfNotServed ? await this.roleInAnyCase(identity.member) : (await this.tenants.ask(identity.member)).role;
      if (role) request.role = role;
    } else if (caller.isOwner) {
      request.role = 'OWNER';
    }
  }

  private async roleInAnyCase(member: TenantIdentity): Promise<Role> {
    const role = await this.tenants.roleEvenIfNotServed(member);
    if (!role) throw unauthenticated();
    return role;
  }
}
