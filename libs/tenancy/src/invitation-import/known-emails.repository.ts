import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Membership } from '../members/membership.entity.js';

/** Which of some e-mails the company has to do with already. */
export interface KnownEmails {
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
  /** Memberships of people who have left, by e-mail: an invitation brings them back as they were. */
  readonly left: ReadonlyMap<string, string>;
}

const AMONG = /* sql */ `
SELECT m.email, m.id, m.status FROM membership m WHERE m.company_id = $1 AND m.email = ANY ($2::text[]) AND m.status <> 'INVITED'
UNION ALL
SELECT i.email, i.id, 'INVITED' FROM invitation i WHERE i.company_id = $1 AND i.email = ANY ($2::text[]) AND i.accepted_at IS NULL AND i.revoked_at IS NULL`;

@Injectable()
export class KnownEmailsRepository extends TenantRepository<Membership> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Membership);
  }

  async among(emails: readonly string[]): Promise<KnownEmails> {
    const rows = await this.query<{ email: string; id: string; status: string }>(AMONG, [emails]);
    const of = (...statuses: string[]): typeof rows => rows.filter(({ status }) => statuses.includes(status));
    return {
      members: new Set(of('ACTIVE', 'SUSPENDED').map(({ email }) => email)),
      invited: new Set(of('INVITED').map(({ email }) => email)),
      left: new Map(of('REMOVED').map(({ email, id }) => [email, id])),
    };
  }
}
