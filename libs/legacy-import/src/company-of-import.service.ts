import { Injectable } from '@nestjs/common';
import { SEATED_ROLES } from '#contracts';
import { CompaniesService, CreateCompany } from '#owner';
import { PlansService } from '#plans';
import { actIn } from './acting.js';
import type { LegacyUser } from './domain/map-user.js';
import { legacyUuid } from './legacy-ids.js';
import { ImportRefused } from './import-refused.error.js';
import type { ImportedCompany, InvitedPerson } from './import-report.js';

export interface WantedCompany {
  readonly name: string;
  readonly plan: string;
  readonly timezone: string;
}

/** A company as it is before the import; `id` null: it is not there yet. */
export interface CompanyBefore extends ImportedCompany {
  readonly seats: { readonly limit: number; readonly used: number };
}

/** Finds or makes the company that everything goes into. */
@Injectable()
export class CompanyOfImport {
  constructor(
    private readonly companies: CompaniesService,
    private readonly creation: CreateCompany,
    private readonly plans: PlansService,
  ) {}

  /** Throws ImportRefused for a plan that is not on offer, or another one than the company has. */
  async find({ name, plan, timezone }: WantedCompany, planIsGiven: boolean): Promise<CompanyBefore> {
    const known = await this.companies.byName(name);
    if (known && planIsGiven && known.plan !== plan) {
      throw new ImportRefused(`${known.name} is on ${known.plan}. A plan can be chosen here for a new company only; change this one's in the owner portal.`);
    }
    if (known) return { id: known.id, name: known.name, plan: known.plan, timezone: known.timezone, created: false, seats: known.employees };
    const offer = (await this.plans.list()).find(({ code, retiredAt }) => code === plan && !retiredAt);
    if (!offer) throw new ImportRefused(`There is no plan ${plan}.`);
    return { id: null, name, plan, timezone, created: true, seats: { limit: offer.maxEmployees, used: 0 } };
  }

  /** Throws ImportRefused, naming the plan that would fit, where `people` would take more seats than there are. */
  async requireSeats({ id, name, plan, seats }: CompanyBefore, people: readonly Pick<LegacyUser, 'role'>[]): Promise<void> {
    const wanted = people.filter(({ role }) => SEATED_ROLES.includes(role)).length;
    const needed = seats.used + wanted;
    if (needed <= seats.limit) return;
    const fitting = (await this.plans.list()).find(({ retiredAt, maxEmployees }) => !retiredAt && maxEmployees >= needed);
    const counts = `The file brings ${wanted} people who take a seat; ${plan} has ${seats.limit} seats${id ? ` and ${name} uses ${seats.used} of them` : ''}.`;
    const help = id ? `Change the company's plan to ${fitting?.code} in the owner portal first.` : `${fitting?.code} would fit: import with --plan ${fitting?.code}.`;
    throw new ImportRefused(`${counts} ${fitting ? help : 'No plan on offer has as many.'} Nothing was imported.`);
  }

  /** In trial, with the admin's invitation. VALIDATION_FAILED for an unknown time zone. */
  async make({ name, plan, timezone }: CompanyBefore, admin: LegacyUser): Promise<{ company: ImportedCompany & { id: string }; invited: InvitedPerson }> {
    const person = { name: admin.name, email: admin.email };
    const { company, companyKey, invitationUrl } = await actIn(null, () =>
      this.creation.create({ name, email: admin.email, plan, timezone, contactPerson: admin.name, admin: person }, undefined, legacyUuid('user', admin.reference)),
    );
    return { company: { id: company.id, name: company.name, plan, timezone, created: true, companyKey }, invited: { ...person, invitationUrl } };
  }
}

/** Who runs a new company: the one of this e-mail, else the first active ADMIN of the file. Throws ImportRefused where nobody can. */
export function firstAdmin(users: readonly LegacyUser[], wanted: string | null): LegacyUser {
  if (wanted === null) {
    const admin = users.find(({ role, active }) => role === 'ADMIN' && active);
    if (admin) return admin;
    throw new ImportRefused('No active user of the file is an ADMIN: name who is to run the company with --admin EMAIL.');
  }
  const email = wanted.trim().toLowerCase();
  const user = users.find((one) => one.email === email && one.active);
  if (!user) throw new ImportRefused(`${email} is no active user of the file.`);
  return { ...user, role: 'ADMIN' };
}
