import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { OwnerTransaction } from '#platform';
import type { MadeCompanyKey } from '#tenancy';

export interface StoredKey {
  readonly id: string;
  readonly sealed: Buffer;
  readonly hint: string;
  readonly createdAt: Date;
}

/** A company has exactly one key without an end; one older key at most may still be in its grace. */
const CURRENT = `SELECT id, sealed, hint, created_at AS "createdAt" FROM company_key
  WHERE company_id = $1 AND revoked_at IS NULL AND expires_at IS NULL ORDER BY created_at DESC LIMIT 1`;
const END = `UPDATE company_key SET expires_at = now() + make_interval(hours => $3), revoked_at = CASE WHEN $3 = 0 THEN now() END
  WHERE company_id = $1 AND id = $2 RETURNING expires_at AS "expiresAt"`;
const REVOKE_OTHERS = 'UPDATE company_key SET revoked_at = now() WHERE company_id = $1 AND id <> $2 AND revoked_at IS NULL';
const INSERT = 'INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES ($1, $2, $3, $4, $5)';

/** Company keys by the vendor's role: what is stored of them, never a key itself. */
@Injectable()
export class OwnerKeysRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  async current(companyId: string): Promise<StoredKey | null> {
    const rows = await this.transaction.manager.query<StoredKey[]>(CURRENT, [companyId]);
    return rows[0] ?? null;
  }

  async insert(companyId: string, { hash, sealed, hint }: MadeCompanyKey): Promise<void> {
    await this.transaction.manager.query(INSERT, [uuid(), companyId, hash, sealed, hint]);
  }

  /** Ends a key after so many hours, at once for 0, and every older one now. Answers when it ends. */
  async end(companyId: string, keyId: string, graceHours: number): Promise<Date> {
    await this.transaction.manager.query(REVOKE_OTHERS, [companyId, keyId]);
    // Of an UPDATE, TypeORM answers the rows and their number.
    const [rows] = await this.transaction.manager.query<[{ expiresAt: Date }[], number]>(END, [companyId, keyId, graceHours]);
    if (!rows[0]) throw new Error('The key that was to end is gone');
    return rows[0].expiresAt;
  }
}
