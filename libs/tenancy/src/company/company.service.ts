import { Injectable } from '@nestjs/common';
import { MEGABYTE } from '#contracts';
import { invalid, TenantTransaction } from '#platform';
import { CompanyPlan } from '#plans';
import type { AuditDetails } from '../audit/company-audit-entry.entity.js';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { SeatsRepository } from '../members/seats.repository.js';
import type { Company } from './company.entity.js';
import { type CompanyChanges, CompanyRepository } from './company.repository.js';
import type { ChangeCompanyDto } from './dto/change-company.dto.js';
import type { OwnCompanyResponse } from './dto/company.response.js';

const CHANGEABLE = ['email', 'contactPerson', 'contactPhone', 'timezone'] as const;

/** The company that the caller is in: profile, plan, and how much of the plan is used. */
@Injectable()
export class CompanyService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyRepository,
    private readonly seats: SeatsRepository,
    private readonly plans: CompanyPlan,
    private readonly audit: CompanyAudit,
  ) {}

  show(): Promise<OwnCompanyResponse> {
    return this.transaction.run(async () => {
      const { companyId: id, planCode, updatedAt: _, ...profile } = await this.companies.current();
      const { code: __, name, maxEmployees, maxStorageMb, screenshotRetentionDays } = await this.plans.byCode(planCode);
      const usedMb = toMegabytes(await this.companies.storedBytes());
      return {
        company: { id, ...profile },
        plan: { code: planCode, name, maxEmployees, maxStorageMb, screenshotRetentionDays },
        use: { employees: { used: await this.seats.used(), limit: maxEmployees }, storage: { usedMb, limitMb: maxStorageMb } },
      };
    });
  }

  /** Throws VALIDATION_FAILED for a time zone that is none. What is the same as before is not a change. */
  change(body: ChangeCompanyDto): Promise<OwnCompanyResponse> {
    return this.transaction.run(async () => {
      const { changes, details } = difference(await this.companies.current(), body);
      if (changes.timezone !== undefined) await this.checkTimezone(changes.timezone);
      if (Object.keys(changes).length > 0) {
        await this.companies.change(changes);
        await this.audit.write('company.changed', this.transaction.companyId, details);
      }
      return this.show();
    });
  }

  /** Days are computed by the database and shown by browsers: both must know the zone. */
  private async checkTimezone(name: string): Promise<void> {
    if (isIntlTimezone(name) && (await this.companies.knowsTimezone(name))) return;
    throw invalid([{ path: 'timezone', message: `There is no time zone ${name}` }]);
  }
}

function difference(before: Company, body: ChangeCompanyDto): { changes: CompanyChanges; details: AuditDetails } {
  const changed = CHANGEABLE.filter((field) => body[field] !== undefined && body[field] !== before[field]);
  return {
    changes: Object.fromEntries(changed.map((field) => [field, body[field]])),
    details: Object.fromEntries(changed.map((field) => [field, { from: before[field], to: body[field] ?? null }])),
  };
}

function isIntlTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** To a thousandth, as usage days keep it. */
function toMegabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 1_000) / 1_000;
}
