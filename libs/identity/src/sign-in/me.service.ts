import { Injectable } from '@nestjs/common';
import { currentRequest, IdentityTransaction, unauthenticated } from '#platform';
import { CompanyProfileService } from '#tenancy';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { MembershipsOf } from '../memberships/memberships-of.service.js';
import { signedIn } from '../sessions/signed-in.js';
import type { CurrentCompanyResponse, MeResponse } from './dto/me.response.js';
import type { MembershipResponse } from './dto/signed-in.response.js';

/** Who the caller is and where they are, also while their company is not served. */
@Injectable()
export class MeService {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsOf,
    private readonly companies: CompanyProfileService,
  ) {}

  async me(): Promise<MeResponse> {
    const account = await this.accounts.byId(signedIn().accountId);
    if (!account) throw unauthenticated();
    const { id, name, email, isOwner } = account;
    const memberships = await this.memberships.account(id);
    const here = memberships.find((membership) => membership.companyId === currentRequest().tenant?.companyId);
    return { user: { id, name, email, isOwner }, memberships, company: here ? await this.company(here) : null };
  }

  /** In every company that the caller is a member of. */
  async rename(name: string): Promise<MeResponse> {
    await this.transaction.run(() => this.accounts.rename(signedIn().accountId, name));
    return this.me();
  }

  private async company({ companyId, role, membershipId }: MembershipResponse): Promise<CurrentCompanyResponse> {
    const { id, name, timezone, status, servable } = await this.companies.evenIfNotServed(companyId);
    return { id, name, timezone, role, membershipId, status, servable };
  }
}
