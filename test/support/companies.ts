import type { CompanyStatus, PlanCode } from '#contracts';
import type { Hands } from './database.js';
import { seedCompany } from './seed.js';

export interface CompanyState {
  status?: CompanyStatus;
  plan?: PlanCode;
  timezone?: string;
  trialEndsAt?: Date | null;
  subscriptionExpiresAt?: Date | null;
  seats?: number;
  /** Of a usage day of today. */
  storageMb?: number;
}

/** A company without people in the commercial state that a test needs, by SQL. Answers its id. */
export async function companyInState(db: Hands, state: CompanyState): Promise<string> {
  const { companyId } = await seedCompany(db, { employees: 0, plan: state.plan ?? 'FREE', status: state.status ?? 'TRIAL', timezone: state.timezone ?? 'UTC' });
  await db.sql('UPDATE company SET trial_ends_at = $2, subscription_expires_at = $3 WHERE company_id = $1', [
    companyId,
    state.trialEndsAt ?? null,
    state.subscriptionExpiresAt ?? null,
  ]);
  await db.sql('UPDATE company_seats SET used = $2 WHERE company_id = $1', [companyId, state.seats ?? 0]);
  if (state.storageMb !== undefined) {
    await db.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
       VALUES ($1, current_date, 0, 0, 0, 0, 0, $2)`,
      [companyId, state.storageMb],
    );
  }
  await forgetSummaries(db);
  return companyId;
}

/** For whoever changes companies by SQL: the vendor's deeds leave a row in the audit, by which what is kept of them is known to be old. */
export async function forgetSummaries(db: Hands): Promise<void> {
  await db.sql(`UPDATE vendor_summary_state SET refreshed_at = NULL WHERE part IN ('LIST', 'STANDINGS')`);
}
