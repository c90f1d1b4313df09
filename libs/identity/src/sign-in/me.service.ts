import { Injectable } from '@nestjs/common';
import { currentRequest, IdentityTransaction, log, unauthenticated } from '#platform';
import { CompanyAudit, CompanyProfileService } from '#tenancy';
import { AccountsRepository, type RenamedMember } from '../accounts/accounts.repository.js';
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
    private readonly audit: CompanyAudit,
  ) {}

  async me(): Promise<MeResponse> {
    const account = await this.accounts.byId(signedIn().accountId);
    if (!account) throw unauthenticated();
    const { id, name, email, isOwner } = account;
    const memberships = await this.memberships.account(id);
    const here = memberships.find((membership) => membership.companyId === currentRequest().tenant?.companyId);
    return { user: { id, name, email, isOwner }, memberships, company: here ? await this.company(here) : null };
  }

  /** In every company that the caller is a member of; each is told who it was that had the other name. */
  async rename(name: string): Promise<MeResponse> {
    for (const member of await this.transaction.run(() => this.accounts.rename(signedIn().accountId, name))) await this.note(member, name);
    return this.me();
  }

  /** After the commit and as ept_tenant, for the reason that `Joining` names. */
  private async note({ companyId, membershipId, from }: RenamedMember, to: string): Promise<void> {
    const { accountId, actor } = currentRequest();
    try {
      await this.audit.writeFrom(companyId, { id: accountId ?? null, name: actor ?? 'a member' }, { action: 'employee.changed', target: membershipId, details: { name: { from, to } } });
    } catch (error) {
      log.error({ err: error, companyId, membershipId }, 'that a member has another name could not be noted in the audit of the company');
    }
  }

  private async company({ companyId, role, membershipId }: MembershipResponse): Promise<CurrentCompanyResponse> {
    const { id, name, timezone, status, servable } = await this.companies.evenIfNotServed(companyId);
    return { id, name, timezone, role, membershipId, status, servable };
  }
}
