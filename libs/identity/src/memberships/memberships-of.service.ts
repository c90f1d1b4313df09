import { Injectable } from '@nestjs/common';
import { type AccountMembership, MembershipsOfRepository } from './memberships-of.repository.js';

/** Where an account belongs. */
@Injectable()
export class MembershipsOf {
  constructor(private readonly memberships: MembershipsOfRepository) {}

  /** Active memberships by company name, also of companies that are not served at the moment. */
  account(accountId: string): Promise<AccountMembership[]> {
    return this.memberships.active(accountId);
  }
}
