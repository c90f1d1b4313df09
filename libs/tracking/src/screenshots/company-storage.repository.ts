import { Injectable } from '@nestjs/common';
import { type LimitDetails, MEGABYTE } from '#contracts';
import { TenantTransaction } from '#platform';

/** Bytes of screenshots that the company stores, held under the plan's limit by the database. Inside a tenant transaction. */
@Injectable()
export class CompanyStorageRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /**
   * Takes room for `bytes`, or answers what there is. The condition is part of the UPDATE, so parallel uploads pass it
   * one by one; a transaction that fails afterwards gives its share back by rolling back.
   */
  async take(bytes: number): Promise<LimitDetails | null> {
    const { companyId, manager } = this.transaction;
    await manager.query('INSERT INTO company_storage (company_id) VALUES ($1) ON CONFLICT (company_id) DO NOTHING', [companyId]);
    const limit = await this.limit();
    const taken = await manager.query<{ used: string }[]>(
      `WITH taken AS (
         UPDATE company_storage SET used_bytes = used_bytes + $2::bigint
         WHERE company_id = $1 AND used_bytes + $2::bigint <= $3::bigint * ${MEGABYTE} RETURNING used_bytes)
       SELECT used_bytes AS used FROM taken`,
      [companyId, bytes, limit],
    );
    return taken.length > 0 ? null : { resource: 'storage', limit, used: await this.usedMegabytes() };
  }

  /** Of the company's plan, in MB of a million bytes. */
  private async limit(): Promise<number> {
    const [plan] = await this.transaction.manager.query<{ max: string }[]>(
      'SELECT p.max_storage_mb AS max FROM company c JOIN plan p ON p.code = c.plan_code WHERE c.company_id = $1',
      [this.transaction.companyId],
    );
    return Number(plan?.max ?? 0);
  }

  private async usedMegabytes(): Promise<number> {
    const [storage] = await this.transaction.manager.query<{ used: string }[]>(
      'SELECT used_bytes AS used FROM company_storage WHERE company_id = $1',
      [this.transaction.companyId],
    );
    return Math.round(Number(storage?.used ?? 0) / 1_000) / 1_000;
  }
}
