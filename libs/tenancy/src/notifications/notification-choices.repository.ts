import { Injectable } from '@nestjs/common';
import type { NotificationKind, Role } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import { NotificationChoice } from './notification-choice.entity.js';

/** An active member whom a mail may go to. */
export interface Recipient {
  readonly membershipId: string;
  readonly name: string;
  readonly email: string;
}

@Injectable()
export class NotificationChoicesRepository extends TenantRepository<NotificationChoice> {
  constructor(transaction: TenantTransaction) {
    super(transaction, NotificationChoice);
  }

  of(membershipId: string): Promise<NotificationChoice[]> {
    return this.find({ membershipId });
  }

  async choose(membershipId: string, kind: NotificationKind, wanted: boolean): Promise<void> {
    await this.query(
      `INSERT INTO notification_choice (company_id, membership_id, kind, wanted) VALUES ($1, $2, $3, $4)
       ON CONFLICT (company_id, membership_id, kind) DO UPDATE SET wanted = excluded.wanted, updated_at = now()`,
      [membershipId, kind, wanted],
    );
  }

  /** In the order of their names. */
  recipients(kind: NotificationKind, roles: readonly Role[], byDefault: boolean): Promise<Recipient[]> {
    return this.query<Recipient>(
      `SELECT m.id AS "membershipId", m.name, m.email
       FROM membership m LEFT JOIN notification_choice n ON n.company_id = $1 AND n.membership_id = m.id AND n.kind = $2
       WHERE m.company_id = $1 AND m.status = 'ACTIVE' AND m.role = ANY ($3) AND coalesce(n.wanted, $4)
       ORDER BY m.name, m.id`,
      [kind, roles, byDefault],
    );
  }
}
