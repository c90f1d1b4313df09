import { Injectable } from '@nestjs/common';
import { SEATED_ROLES } from '#contracts';
import { AppError, forbidden } from '#platform';
import { CompanyProfileService, type Member, MembersService, SettingsService } from '#tenancy';
import type { LoginCheckResponse } from './dto/login.response.js';

/** What a tracker is told of its employee and of the company. Inside a tenant transaction. */
@Injectable()
export class RecorderProfile {
  constructor(
    private readonly members: MembersService,
    private readonly companies: CompanyProfileService,
    private readonly settings: SettingsService,
  ) {}

  member(employeeId: string): Promise<Member> {
    return this.members.byId(employeeId);
  }

  /** The active, recorded member of the request's company that this account is. */
  async memberOf(accountId: string): Promise<Member> {
    const member = await this.members.findByAccount(accountId);
    // The same answer as for a wrong password: who works where is not told.
    if (member?.status !== 'ACTIVE') throw new AppError('INVALID_CREDENTIALS', 'E-mail or password is wrong');
    if (!SEATED_ROLES.includes(member.role)) throw forbidden();
    return member;
  }

  async describe({ id, name, email, role }: Member): Promise<LoginCheckResponse> {
    const company = await this.companies.current();
    return {
      status: true,
      employee: { id, name, email, role },
      company: { id: company.id, name: company.name, timezone: company.timezone },
      settings: await this.settings.current(),
      serverTime: new Date().toISOString(),
    };
  }
}
