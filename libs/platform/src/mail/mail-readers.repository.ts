import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '../database/tenant-transaction.js';

/** Who of a company gets its mails. Read as `ept_tenant` inside the company: neither the vendor's role nor the scheduler's can. */
@Injectable()
export class MailReadersRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Addresses of the active admins but those who declined `choice`. */
  admins(companyId: string, choice: string | null): Promise<string[]> {
    return this.transaction.runFor(companyId, async (manager) => {
      const rows = await manager.query<{ email: string }[]>(
        `SELECT m.email FROM membership m
         LEFT JOIN notification_choice n ON n.company_id = $1 AND n.membership_id = m.id AND n.kind = $2
         WHERE m.company_id = $1 AND m.role = 'ADMIN' AND m.status = 'ACTIVE' AND coalesce(n.wanted, true) ORDER BY m.email`,
        [companyId, choice],
      );
      return rows.map(({ email }) => email);
    });
  }
}
