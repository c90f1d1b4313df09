import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { TimeCorrection } from './time-correction.entity.js';
import { COMPUTE_DAYS, OUTDATED } from './time-corrections.sql.js';

/** What approved corrections come to, day by day. */
@Injectable()
export class ManualDaysRepository extends TenantRepository<TimeCorrection> {
  constructor(transaction: TenantTransaction) {
    super(transaction, TimeCorrection);
  }

  /** Computes them anew, those that are approved once their locks are held; of any other nothing is left. */
  async compute(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // In the order of ids, so that two readers cannot wait for each other; a decision waits, or is waited for.
    await this.query('SELECT id FROM time_correction WHERE company_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
    await this.query('DELETE FROM manual_day WHERE company_id = $1 AND correction_id = ANY ($2::uuid[])', [ids]);
    await this.query(COMPUTE_DAYS, [ids]);
  }

  /** Brings the days from `from` to `to`, both included, up to what is recorded and to the company's zone. False, as a rule: there was nothing to do. */
  async refresh(from: string, to: string): Promise<boolean> {
    const outdated = await this.query<{ id: string }>(OUTDATED, [from, to]);
    await this.compute(outdated.map(({ id }) => id));
    return outdated.length > 0;
  }
}
