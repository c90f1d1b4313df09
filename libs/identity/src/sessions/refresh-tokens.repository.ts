import { Injectable } from '@nestjs/common';
import { REFRESH_GRACE_SECONDS } from '#contracts';
import { IdentityTransaction } from '#platform';

/** A session that is locked until the transaction ends, and how the token that was presented stands in its family. */
export interface LockedFamily {
  readonly webSessionId: string;
  readonly accountId: string;
  readonly selectedCompanyId: string | null;
  /** Neither ended nor expired, and the account may act. */
  readonly alive: boolean;
  /** CURRENT: not yet used. JUST_REPLACED: used within seconds, its successor is the current one. OLD: anything else. */
  readonly token: 'CURRENT' | 'JUST_REPLACED' | 'OLD';
}

/** Generations of refresh tokens. Inside an identity transaction. */
@Injectable()
export class RefreshTokensRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  async add(webSessionId: string, tokenHash: Buffer): Promise<void> {
    await this.transaction.manager.query('INSERT INTO refresh_token (token_hash, web_session_id) VALUES ($1, $2)', [tokenHash, webSessionId]);
  }

  async replace(tokenHash: Buffer, successor: Buffer): Promise<void> {
    await this.transaction.manager.query('UPDATE refresh_token SET replaced_at = now(), replaced_by = $2 WHERE token_hash = $1', [tokenHash, successor]);
  }

  /**
   * Takes the session's row lock first and looks at the token after it, so that of two uses of one family the later one
   * sees what the earlier one did. Null where no such token was ever made.
   */
  async lockFamilyOf(tokenHash: Buffer): Promise<LockedFamily | null> {
    const { manager } = this.transaction;
    const [session] = await manager.query<Omit<LockedFamily, 'token'>[]>(
      `SELECT s.id AS "webSessionId", s.account_id AS "accountId", s.selected_company_id AS "selectedCompanyId",
         (s.ended_at IS NULL AND s.expires_at > now() AND a.status = 'ACTIVE') AS alive
       FROM web_session s JOIN account a ON a.id = s.account_id
       WHERE s.id = (SELECT t.web_session_id FROM refresh_token t WHERE t.token_hash = $1) FOR UPDATE OF s`,
      [tokenHash],
    );
    if (!session) return null;
    const [row] = await manager.query<{ token: LockedFamily['token'] }[]>(
      `SELECT CASE WHEN t.replaced_at IS NULL THEN 'CURRENT'
         WHEN t.replaced_at > now() - make_interval(secs => $2) AND next.replaced_at IS NULL THEN 'JUST_REPLACED'
         ELSE 'OLD' END AS token
       FROM refresh_token t LEFT JOIN refresh_token next ON next.token_hash = t.replaced_by WHERE t.token_hash = $1`,
      [tokenHash, REFRESH_GRACE_SECONDS],
    );
    return { ...session, token: row?.token ?? 'OLD' };
  }
}
