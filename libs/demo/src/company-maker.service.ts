import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '#contracts';
import { InvitationsService } from '#identity';
import { CompaniesService, CreateCompany } from '#owner';
import { AppError } from '#platform';
import { SubscriptionsService } from '#subscriptions';
import { EmployeesService } from '#tenancy';
import { actAs } from './acting.js';
import { DEMO_PASSWORD, type DemoCompany, type DemoPerson } from './domain/cast.js';

/** The ids that the members of a company have, by e-mail. */
export type Members = ReadonlyMap<string, string>;

interface Known {
  readonly id: string;
  readonly status: MembershipStatus;
}

const PAID_DAYS = 365;

/** Makes a company of the demo and brings its people in, the way the vendor, its admin and they themselves would. What is there already stays. */
@Injectable()
export class CompanyMaker {
  constructor(
    private readonly companies: CompaniesService,
    private readonly creation: CreateCompany,
    private readonly subscriptions: SubscriptionsService,
    private readonly employees: EmployeesService,
    private readonly invitations: InvitationsService,
  ) {}

  async make(company: DemoCompany): Promise<Members> {
    await this.found(company);
    const known = await this.known(company);
    for (const person of company.people) await this.bringIn(company, person, known);
    return new Map([...(await this.known(company))].map(([email, { id }]) => [email, id]));
  }

  private async found(company: DemoCompany): Promise<void> {
    const { id, name, email, timezone, plan, paid, people } = company;
    const [admin] = people;
    await actAs({}, async () => {
      const before = await this.status(id);
      const facts = { name, email, timezone, plan, contactPerson: admin?.name ?? null };
      if (before === null) await this.creation.create({ ...facts, ...(admin ? { admin: { name: admin.name, email: admin.email } } : {}) }, id);
      if (paid !== null && (before ?? 'TRIAL') === 'TRIAL') await this.subscriptions.reactivate(id, { days: PAID_DAYS, amountPaid: paid });
    });
  }

  private async status(companyId: string): Promise<string | null> {
    try {
      return (await this.companies.detail(companyId)).status;
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  private known({ id: companyId }: DemoCompany): Promise<ReadonlyMap<string, Known>> {
    return actAs({ companyId }, async () => {
      const { items } = await this.employees.list({ sort: 'name', page: 1, limit: 100 });
      return new Map(items.map(({ email, id, status }) => [email, { id, status }]));
    });
  }

  /** An invitation whose link was lost with an earlier start is sent again, which gives another link. */
  private async bringIn(company: DemoCompany, { name, email, role }: DemoPerson, known: ReadonlyMap<string, Known>): Promise<void> {
    const before = known.get(email);
    if (before && before.status !== 'INVITED') return;
    const admin = company.people[0] && known.get(company.people[0].email);
    const inviter = admin?.status === 'ACTIVE' ? { membershipId: admin.id } : {};
    const { invitationUrl } = await actAs({ companyId: company.id, ...inviter }, () =>
      before ? this.employees.resendInvitation(before.id) : this.employees.invite({ name, email, role }),
    );
    const token = invitationUrl.split('/').at(-1) ?? '';
    await actAs({}, () => this.invitations.acceptOnly({ token, password: DEMO_PASSWORD }));
  }
}
