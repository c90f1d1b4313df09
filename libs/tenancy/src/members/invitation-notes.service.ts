import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { currentRequest } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { MembershipsRepository } from './memberships.repository.js';

interface Noted {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

/** Who invites, as the invited person reads it, and the lines of the audit. Inside a tenant transaction. */
@Injectable()
export class InvitationNotes {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly audit: CompanyAudit,
  ) {}

  async inviter(): Promise<string> {
    const { tenant, actor } = currentRequest();
    const member = tenant?.membershipId ? await this.memberships.byId(tenant.membershipId) : null;
    return member?.name ?? actor ?? 'An administrator';
  }

  invited({ id, email, role }: Noted): Promise<void> {
    return this.audit.write('employee.invited', id, { email, role });
  }

  resent({ id, email }: Noted): Promise<void> {
    return this.audit.write('invitation.resent', id, { email });
  }

  revoked({ id, email }: Noted): Promise<void> {
    return this.audit.write('invitation.revoked', id, { email });
  }
}
