import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { PlansService } from '#plans';
import { OwnerTransaction } from '#platform';
import { vendorActor } from '#subscriptions';
import { InvitationMail, type MadeInvitation, makeInvitation } from '#tenancy';
import { tidyName } from '../domain/company-name.js';
import { CompaniesService } from './companies.service.js';
import { CompanyFounding } from './company-founding.service.js';
import type { CreateCompanyBody } from './dto/company-body.js';
import type { CreatedCompanyResponse } from './dto/company.response.js';
import { TimeZones } from './time-zones.service.js';

const DEFAULT_PLAN = 'FREE';
const DEFAULT_TIMEZONE = 'UTC';

/**
 * Makes a company whole or not at all, in one transaction, the mail to its first admin with it. The answer has the link
 * too.
 */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly plans: PlansService,
    private readonly zones: TimeZones,
    private readonly founding: CompanyFounding,
    private readonly companies: CompaniesService,
    private readonly mail: InvitationMail,
  ) {}

  /**
   * VALIDATION_FAILED for an unknown plan or time zone, CONFLICT for a name that is taken. `companyId` is for who must
   * recognise the company later, `adminId` for an admin who keeps the id of another installation; no request can choose them.
   */
  async create(body: CreateCompanyBody, companyId: string = uuid(), adminId: string = uuid()): Promise<CreatedCompanyResponse> {
    const name = tidyName(body.name);
    const invitation = inviteFirstAdmin(companyId, adminId, body);
    return this.transaction.run(async () => {
      const { code: plan } = await this.plans.onOffer(body.plan ?? DEFAULT_PLAN);
      const { email, contactPerson = null, contactPhone = null, timezone = DEFAULT_TIMEZONE } = body;
      if (timezone !== DEFAULT_TIMEZONE) await this.zones.require(timezone);
      const companyKey = await this.founding.found({ facts: { name, email, contactPerson, contactPhone, timezone }, plan, invitation });
      const invitationUrl = await this.mail.welcome(this.transaction, { ...invitation, to: invitation.email, companyName: name });
      return { company: await this.companies.detail(invitation.companyId), companyKey, invitationUrl };
    });
  }
}

/** Where no admin is named, the contact person is meant, at the e-mail of the company. */
function inviteFirstAdmin(companyId: string, id: string, { email, contactPerson, admin }: CreateCompanyBody): MadeInvitation {
  const person = admin ?? { email, name: contactPerson ?? email.slice(0, email.indexOf('@')) };
  return makeInvitation({ ...person, companyId, id, role: 'ADMIN', invitedBy: vendorActor().actor });
}
