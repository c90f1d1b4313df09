import { Injectable } from '@nestjs/common';
import { MailChecks, OwnerTransaction } from '#platform';

/** What a mail to a company tells of. `due`: an end as PostgreSQL writes it, to the microsecond; null: it tells of none. */
export interface CompanyFact {
  readonly companyId: string;
  readonly due: string | null;
}

const RUNS = `c.status IN ('TRIAL', 'ACTIVE') AND CASE c.status WHEN 'TRIAL' THEN c.trial_ends_at ELSE c.subscription_expires_at END`;
const TRUE_WHILE = {
  ending: `${RUNS} = $2::timestamptz AND $2::timestamptz > now()`,
  ended: `${RUNS} = $2::timestamptz AND $2::timestamptz <= now()`,
  suspended: `c.status = 'SUSPENDED' AND $2::timestamptz IS NULL`,
};

/**
 * A mail may wait for a server that is away, and a contract change meanwhile: a company that was extended hears nothing of
 * the end that it had, nor one that is active again of its suspension.
 */
@Injectable()
export class CompanyMailChecks {
  constructor(
    private readonly transaction: OwnerTransaction,
    checks: MailChecks,
  ) {
    for (const kind of ['ending', 'ended', 'suspended'] as const) checks.add(kind, (about) => this.isTrue(kind, JSON.parse(about) as CompanyFact));
  }

  private isTrue(kind: keyof typeof TRUE_WHILE, { companyId, due }: CompanyFact): Promise<boolean> {
    const sql = `SELECT FROM company c WHERE c.company_id = $1 AND ${TRUE_WHILE[kind]}`;
    return this.transaction.run(async (manager) => (await manager.query<unknown[]>(sql, [companyId, due])).length > 0);
  }
}
