import { Injectable } from '@nestjs/common';
import { PASSWORD_RESET_MINUTES } from '#contracts';
import { IdentityTransaction } from '#platform';

/** How a reset stands, by the database's clock. */
export interface PasswordReset {
  readonly accountId: string;
  readonly state: 'PENDING' | 'USED' | 'EXPIRED';
}

/** Links by which a forgotten password is replaced. Inside an identity transaction. */
@Injectable()
export class PasswordResetsRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** Takes what of this account counts no more away, so that rows do not pile up. */
  async add(accountId: string, tokenHash: Buffer): Promise<void> {
    await this.transaction.manager.query('DELETE FROM password_reset WHERE account_id = $1 AND expires_at <= now()', [accountId]);
    await this.transaction.manager.query(
      'INSERT INTO password_reset (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(mins => $3))',
      [tokenHash, accountId, PASSWORD_RESET_MINUTES],
    );
  }

  async find(tokenHash: Buffer): Promise<PasswordReset | null> {
    const [row] = await this.transaction.manager.query<PasswordReset[]>(
      `SELECT r.account_id AS "accountId",
         CASE WHEN r.used_at IS NOT NULL THEN 'USED' WHEN r.expires_at <= now() THEN 'EXPIRED' ELSE 'PENDING' END AS state
       FROM password_reset r WHERE r.token_hash = $1`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Of parallel uses the row lock lets exactly one find it pending. */
  async use(tokenHash: Buffer): Promise<boolean> {
    const [, changed] = await this.transaction.manager.query<[unknown, number]>(
      'UPDATE password_reset SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()',
      [tokenHash],
    );
    return changed === 1;
  }

  /** The account has a new password: links that were mailed before no longer replace it. */
  async useUp(accountId: string): Promise<void> {
    await this.transaction.manager.query('UPDATE password_reset SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
  }
}
