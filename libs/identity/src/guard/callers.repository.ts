import { Injectable } from '@nestjs/common';
import { IdentityTransaction } from '#platform';
import type { AccessIdentity } from '../sessions/access-tokens.service.js';

/** An account that may act, by a web session that has not ended. */
export interface Caller {
  readonly email: string;
  readonly isOwner: boolean;
}

@Injectable()
export class CallersRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** As of now, by the database's clock. Null where the account is disabled or the session has ended. */
  async find(identity: AccessIdentity): Promise<Caller | null> {
    const [row] = await this.transaction.ask<{ email: string; is_owner: boolean }>(
      `SELECT a.email, a.is_owner FROM account a JOIN web_session s ON s.account_id = a.id
       WHERE a.id = $1 AND s.id = $2 AND a.status = 'ACTIVE' AND s.ended_at IS NULL AND s.expires_at > now()`,
      [identity.accountId, identity.webSessionId],
    );
    return row ? { email: row.email, isOwner: row.is_owner } : null;
  }

  /** Of many sessions those that `find` would find. */
  async standing(webSessionIds: readonly string[]): Promise<string[]> {
    const rows = await this.transaction.ask<{ id: string }>(
      `SELECT s.id FROM web_session s JOIN account a ON a.id = s.account_id
       WHERE s.id = ANY ($1::uuid[]) AND a.status = 'ACTIVE' AND s.ended_at IS NULL AND s.expires_at > now()`,
      [webSessionIds],
    );
    return rows.map(({ id }) => id);
  }
}
