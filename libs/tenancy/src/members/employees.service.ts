import { Injectable } from '@nestjs/common';
import { notFound, TenantTransaction } from '#platform';
import { CompanyProfileService } from '../company/company-profile.service.js';
import type { EmployeeResponse, EmployeesResponse, InvitedEmployeeResponse } from './dto/employee.response.js';
import type { ChangeEmployeeDto } from './dto/change-employee.dto.js';
import type { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import type { ListEmployeesDto } from './dto/list-employees.dto.js';
import type { RecordedChoice } from './dto/remove-employee.dto.js';
import { type EmployeeRow, EmployeesRepository } from './employees.repository.js';
import { type Invited, Inviting } from './inviting.service.js';
import { Teams } from '../teams/teams.service.js';
import { MemberChanges } from './member-changes.service.js';

/** The people of the request's company, and those who are invited, as its pages show them. */
@Injectable()
export class EmployeesService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly employees: EmployeesRepository,
    private readonly companies: CompanyProfileService,
    private readonly inviting: Inviting,
    private readonly changes: MemberChanges,
    private readonly teams: Teams,
  ) {}

  /** Throws NOT_FOUND for a team that is not there. */
  async list(query: ListEmployeesDto): Promise<EmployeesResponse> {
    const { items, total } = await this.transaction.run(async () => {
      await this.teams.require(query.team);
      return this.employees.list(query);
    });
    return { items: items.map(toResponse), total, page: query.page, limit: query.limit };
  }

  /** Throws NOT_FOUND, the same for another company's employee. */
  async show(id: string): Promise<EmployeeResponse> {
    const row = await this.transaction.run(() => this.employees.byId(id));
    if (!row) throw notFound();
    return toResponse(row);
  }

  /** Throws NOT_FOUND, CONFLICT or LIMIT_REACHED. */
  async change(id: string, body: ChangeEmployeeDto): Promise<EmployeeResponse> {
    await this.changes.change(id, body);
    return this.show(id);
  }

  /** Throws NOT_FOUND or CONFLICT. */
  remove(id: string, recorded: RecordedChoice): Promise<void> {
    return this.changes.remove(id, recorded);
  }

  /** Throws CONFLICT or LIMIT_REACHED. */
  async invite(body: InviteEmployeeDto): Promise<InvitedEmployeeResponse> {
    return this.answer(await this.inviting.invite(body, (await this.companies.current()).name));
  }

  /** Throws NOT_FOUND. */
  async resendInvitation(id: string): Promise<InvitedEmployeeResponse> {
    return this.answer(await this.inviting.resend(id, (await this.companies.current()).name));
  }

  /** Throws NOT_FOUND. */
  revokeInvitation(id: string): Promise<void> {
    return this.inviting.revoke(id);
  }

  private async answer({ id, invitationUrl }: Invited): Promise<InvitedEmployeeResponse> {
    return { employee: await this.show(id), invitationUrl };
  }
}

function toResponse({ invitationExpiresAt, erasureRequestedAt, erasureDoneAt, ...employee }: EmployeeRow): EmployeeResponse {
  return {
    ...employee,
    ...(invitationExpiresAt ? { invitation: { expiresAt: invitationExpiresAt } } : {}),
    ...(erasureRequestedAt ? { erasure: { requestedAt: erasureRequestedAt, doneAt: erasureDoneAt } } : {}),
  };
}
