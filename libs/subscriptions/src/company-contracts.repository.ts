import { Injectable } from '@nestjs/common';
import type { Currency } from '#contracts';
import { OwnerTransaction, SIGNAL_COMPANY } from '#platform';
import type { ContractState } from './domain/contract-state.js';
import type { CompanyUse } from './domain/plan-change.js';

/** What a change of a contract is decided by, read after the company's row was locked. */
export interface ContractFacts {
  readonly state: ContractState;
  readonly use: CompanyUse;
  readonly currency: Currency;
  /** The database's clock, later than that of any change made before. */
  readonly now: Date;
}

/**
 * Blocks other changes of this contract and whoever takes a seat (FOR SHARE), but not what merely refers to the company
 * (FOR KEY SHARE), so recording goes on.
 */
const LOCK = 'SELECT company_id FROM company WHERE company_id = $1 FOR NO KEY UPDATE';

/** A statement of its own, so that it sees what was committed while LOCK waited. */
const FACTS = `SELECT c.status, c.plan_code AS "planCode", c.trial_ends_at AS "trialEndsAt",
    c.subscription_expires_at AS "subscriptionExpiresAt", c.suspended_reason AS "suspendedReason", c.cancelled_at AS "cancelledAt", c.erased_at AS "erasedAt",
    coalesce(s.used, 0) AS seats, coalesce(latest.storage_mb, 0)::float8 AS "storageMb", p.price_currency AS currency,
    clock_timestamp() AS now
  FROM company c
  JOIN plan p ON p.code = c.plan_code
  LEFT JOIN company_seats s ON s.company_id = c.company_id
  LEFT JOIN LATERAL (SELECT u.storage_mb FROM company_usage_daily u
    WHERE u.company_id = c.company_id ORDER BY u.day DESC LIMIT 1) latest ON true
  WHERE c.company_id = $1`;

const SAVE = `UPDATE company SET status = $2, plan_code = $3, trial_ends_at = $4, subscription_expires_at = $5,
    suspended_reason = $6, cancelled_at = $7, updated_at = now()
  WHERE company_id = $1`;

/** The commercial columns of `company`. */
@Injectable()
export class CompanyContractsRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Waits for its turn, then reads. Null: there is no such company. The lock lasts until the transaction ends. */
  async lock(companyId: string): Promise<ContractFacts | null> {
    await this.transaction.manager.query(LOCK, [companyId]);
    return this.facts(companyId);
  }

  async facts(companyId: string): Promise<ContractFacts | null> {
    const [row] = await this.transaction.manager.query<(ContractState & CompanyUse & { currency: Currency; now: Date })[]>(FACTS, [companyId]);
    if (!row) return null;
    const { seats, storageMb, currency, now, ...state } = row;
    return { state, use: { seats, storageMb }, currency, now };
  }

  /** Every process is told, so that what goes on for long, as streams do, ends with a suspension too. */
  async save(companyId: string, state: ContractState): Promise<void> {
    await this.transaction.manager.query(SIGNAL_COMPANY, [companyId]);
    await this.transaction.manager.query(SAVE, [
      companyId,
      state.status,
      state.planCode,
      state.trialEndsAt,
      state.subscriptionExpiresAt,
      state.suspendedReason,
      state.cancelledAt,
    ]);
  }
}
