import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { Standings } from '../domain/standings.js';
import { REFRESH_STANDINGS, STANDINGS } from './standings.sql.js';
import { REFRESH_DAYS, REFRESH_LIST, REFRESH_MONTHS, REFRESH_RUNNING } from './summaries.sql.js';

export const SUMMARY_PARTS = ['LIST', 'REPORTS', 'STANDINGS'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

const MAKE: Readonly<Record<SummaryPart, readonly string[]>> = {
  LIST: [REFRESH_LIST],
  REPORTS: [REFRESH_RUNNING, REFRESH_DAYS, REFRESH_MONTHS],
  STANDINGS: [REFRESH_STANDINGS],
};

const DUE = `SELECT part FROM vendor_summary_state
  WHERE part = $1 AND (refreshed_at IS NULL OR refreshed_at + greatest(make_interval(secs => $2), took * $3) < now()) FOR NO KEY UPDATE SKIP LOCKED`;
/** What is quickly made is old much sooner: then it costs whoever reads next to nothing, and a young installation sees its first hour as it is. */
const AGE = `SELECT refreshed_at::text AS version, coalesce(refreshed_at + make_interval(secs => $2) < now()
    OR (took < interval '200 milliseconds' AND refreshed_at + greatest(interval '5 seconds', took * 50) < now()), true) AS "isOld"
  FROM vendor_summary_state WHERE part = $1`;
const CLAIM = 'SELECT part FROM vendor_summary_state WHERE part = $1 FOR NO KEY UPDATE';
const DONE = 'UPDATE vendor_summary_state SET refreshed_at = now(), took = clock_timestamp() - now() WHERE part = $1';

/** Inside a transaction of the vendor's role. */
@Injectable()
export class SummariesRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Whether the last refresh is so many seconds past, and so many times as long as it took, and nobody is at it. Then it is ours until the transaction ends. */
  claimDue(part: SummaryPart, seconds: number, times: number): Promise<boolean> {
    return this.holds(DUE, part, seconds, times);
  }

  /** Another version with each refresh; old is what is older than so many seconds, was quickly made and is older than five, or was never made. */
  async age(part: SummaryPart, seconds: number): Promise<{ version: string; isOld: boolean }> {
    const [age] = await this.transaction.manager.query<{ version: string | null; isOld: boolean }[]>(AGE, [part, seconds]);
    return { version: age?.version ?? 'none', isOld: age?.isOld ?? true };
  }

  /** Waits for whoever is refreshing. */
  async claim(part: SummaryPart): Promise<void> {
    await this.holds(CLAIM, part);
  }

  /** As of the transaction's instant. */
  async refresh(part: SummaryPart): Promise<void> {
    for (const sql of MAKE[part]) await this.transaction.manager.query(sql);
    await this.transaction.manager.query(DONE, [part]);
  }

  /** Null where they are older than so many seconds, or from before the vendor's latest deed. */
  async standings(seconds: number): Promise<Standings | null> {
    const [row] = await this.transaction.manager.query<{ content: Standings }[]>(STANDINGS, [seconds]);
    return row?.content ?? null;
  }

  private async holds(sql: string, ...values: (string | number)[]): Promise<boolean> {
    return (await this.transaction.manager.query<unknown[]>(sql, values)).length > 0;
  }
}
