import { Injectable } from '@nestjs/common';
import { AppError, currentRequest, notFound, OwnerTransaction } from '#platform';
import { CompanyMail, VendorAuditTrail } from '#subscriptions';
import { CompanyKeys } from '#tenancy';
import { CompaniesRepository } from '../companies/companies.repository.js';
import type { CompanyKeyResponse, RotatedKeyResponse } from './dto/key.response.js';
import { OwnerKeysRepository, type StoredKey } from './owner-keys.repository.js';

/**
 * The key of a company's trackers. Exactly one has no end; the one before it may still work for its grace, older ones
 * never do. Audits name keys by their hint.
 */
@Injectable()
export class CompanyKeyService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly companies: CompaniesRepository,
    private readonly stored: OwnerKeysRepository,
    private readonly keys: CompanyKeys,
    private readonly audit: VendorAuditTrail,
    private readonly mail: CompanyMail,
  ) {}

  /** A company's first key, in the transaction that creates the company. */
  async issueFirst(companyId: string): Promise<string> {
    const made = this.keys.create(companyId);
    await this.stored.insert(companyId, made);
    return made.key;
  }

  /** The key is opened after its showing has been committed to the audit. Throws GONE where it can no longer be opened. */
  async show(companyId: string): Promise<CompanyKeyResponse> {
    const { sealed, hint, createdAt } = await this.transaction.run(async () => {
      const current = await this.current(companyId);
      if (!currentRequest().onlyHeaders) await this.audit.record({ action: 'KEY_SHOWN', companyId, after: { hint: current.hint } });
      return current;
    });
    const key = this.keys.openIfPossible(companyId, sealed);
    if (key === null) throw new AppError('GONE', 'This key was sealed under another APP_SECRET: it works, but only a new one can be shown. Rotate it.');
    return { key, hint, createdAt };
  }

  /** Changes of one company's key wait for one another, so each ends the key that the one before it made. */
  rotate(companyId: string, graceHours: number): Promise<RotatedKeyResponse> {
    return this.transaction.run(async () => {
      if (!(await this.companies.lock(companyId))) throw notFound();
      const old = await this.current(companyId);
      const made = this.keys.create(companyId);
      const oldKeyExpiresAt = await this.stored.end(companyId, old.id, graceHours);
      await this.stored.insert(companyId, made);
      await this.audit.record({ action: 'KEY_ROTATED', companyId, before: { hint: old.hint }, after: { hint: made.hint, graceHours, oldKeyExpiresAt } });
      await this.mail.keyRotated(companyId, made.hash, made.hint, graceHours === 0 ? null : oldKeyExpiresAt);
      return { oldKey: this.keys.openIfPossible(companyId, old.sealed), newKey: made.key, oldKeyExpiresAt };
    });
  }

  private async current(companyId: string): Promise<StoredKey> {
    const current = await this.stored.current(companyId);
    if (!current) throw notFound();
    return current;
  }
}
