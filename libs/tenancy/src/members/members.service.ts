import { Injectable } from '@nestjs/common';
import type { MembershipStatus, Role } from '#contracts';
import { notFound, TenantTransaction } from '#platform';
import type { Membership } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';

/** A member of the request's company. */
export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: MembershipStatus;
}

/** Who belongs to the request's company, for other features. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly memberships: MembershipsRepository,
  ) {}

  find(id: string): Promise<Member | null> {
    return this.transaction.run(async () => member(await this.memberships.byId(id)));
  }

  findByAccount(accountId: string): Promise<Member | null> {
    return this.transaction.run(async () => member(await this.memberships.byAccount(accountId)));
  }

  /** Throws NOT_FOUND, the same for another company's member. */
  async byId(id: string): Promise<Member> {
    const found = await this.find(id);
    if (!found) throw notFound();
    return found;
  }
}

function member(row: Membership | null): Member | null {
  return row && { id: row.id, accountId: row.accountId, name: row.name, email: row.email, role: row.role, status: row.status };
}
