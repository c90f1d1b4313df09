import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SubscriptionsService, VendorAuditTrail } from '#subscriptions';
import type { MadeInvitation } from '#tenancy';
import { slugOf } from '../domain/company-name.js';
import { CompanyKeyService } from '../keys/company-key.service.js';
import { CompaniesRepository, type CompanyFacts, nameTaken } from './companies.repository.js';

export interface Foundation {
  readonly facts: CompanyFacts;
  readonly plan: string;
  /** The first admin's; names the company. */
  readonly invitation: MadeInvitation;
}

/** Writes every row that a new company needs, in the caller's transaction. */
@Injectable()
export class CompanyFounding {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly keys: CompanyKeyService,
    private readonly subscriptions: SubscriptionsService,
    private readonly audit: VendorAuditTrail,
  ) {}

  /** Answers the company's key. CONFLICT where the name is taken, before anything else is written. */
  async found({ facts, plan, invitation }: Foundation): Promise<string> {
    const { companyId } = invitation;
    await this.reserveName(companyId, facts.name);
    await this.companies.insert(companyId, facts, plan);
    await this.companies.inviteFirst(invitation);
    const key = await this.keys.issueFirst(companyId);
    await this.audit.record({ action: 'COMPANY_CREATED', companyId, after: { ...facts, planCode: plan } });
    await this.subscriptions.startTrial(companyId);
    return key;
  }

  /** Of two companies with different names and the same slug, the later one's gets four random characters. */
  private async reserveName(companyId: string, name: string): Promise<void> {
    const slug = slugOf(name);
    if (await this.companies.enterDirectory(companyId, name, slug)) return;
    if (await this.companies.isNameTaken(name)) throw nameTaken();
    if (await this.companies.enterDirectory(companyId, name, `${slug}-${randomBytes(2).toString('hex')}`)) return;
    throw nameTaken();
  }
}
