import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { SubscriptionsService } from '#subscriptions';
import { minorUnits, type PaidAmount } from '../domain/paid-amount.js';
import { CompaniesService } from './companies.service.js';
import type { CompanyDetailResponse } from './dto/company.response.js';
import type { ChangePlanBody, ReactivateBody, SuspendBody } from './dto/contract-body.js';
import { type SubscriptionsResponse, toSubscription } from './dto/subscription.response.js';

/** Changes of a company's contract; each answers the company as it is then. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly subscriptions: SubscriptionsService,
    private readonly companies: CompaniesService,
  ) {}

  changePlan(companyId: string, { plan, amountPaid }: ChangePlanBody): Promise<CompanyDetailResponse> {
    return this.apply(companyId, () => this.subscriptions.changePlan(companyId, { plan, ...paid(amountPaid) }));
  }

  suspend(companyId: string, { reason }: SuspendBody): Promise<CompanyDetailResponse> {
    return this.apply(companyId, () => this.subscriptions.suspend(companyId, reason));
  }

  reactivate(companyId: string, { days, amountPaid, seenExpiresAt }: ReactivateBody): Promise<CompanyDetailResponse> {
    const reactivation = { ...(days === undefined ? {} : { days }), ...paid(amountPaid), ...seen(seenExpiresAt) };
    return this.apply(companyId, () => this.subscriptions.reactivate(companyId, reactivation));
  }

  cancel(companyId: string): Promise<CompanyDetailResponse> {
    return this.apply(companyId, () => this.subscriptions.cancel(companyId));
  }

  async history(companyId: string): Promise<SubscriptionsResponse> {
    return { items: (await this.subscriptions.history(companyId)).map(toSubscription) };
  }

  private apply(companyId: string, change: () => Promise<void>): Promise<CompanyDetailResponse> {
    return this.transaction.run(async () => {
      await change();
      return this.companies.detail(companyId);
    });
  }
}

function seen(end: string | null | undefined): { seenEnd?: Date | null } {
  return end === undefined ? {} : { seenEnd: end === null ? null : new Date(end) };
}

function paid(amount: PaidAmount | undefined): { amountPaid?: number } {
  return amount === undefined ? {} : { amountPaid: minorUnits(amount) };
}
