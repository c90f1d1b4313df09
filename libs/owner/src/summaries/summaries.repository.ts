import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { Standings } from '../domain/standings.js';
import { REFRESH_STANDINGS, STANDINGS } from './standings.sql.js';
import { HAS_LATER_DEEDS, REFRESH_DAYS, REFRESH_LATEST_OF_LIST, REFRESH_LIST, REFRESH_MONTHS, REFRESH_RUNNING } from './summaries.sql.js';

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
    OR (took < interval '50 milliseconds' AND refreshed_at + interval '5 seconds' < now()), true) AS "isOld", ${HAS_LATER_DEEDS} AS "isOvertaken"
  FROM vendor_summary_state s WHERE part = $1`;
const CLAIM = 'SELECT part FROM vendor_summary_state WHERE part = $1 FOR NO KEY UPDATE';
const DONE = 'UPDATE vendor_summary_state SET refreshed_at = now(), took = clock_timestamp() - now() WHERE part = $1';

interface Age {
  readonly version: string;
  readonly isOld: boolean;
  readonly isOvertaken: boolean;
}

/** Inside a transaction of the vendor's role. */
@Injectable()
export class SummariesRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Whether the last refresh is so many seconds past, and so many times as long as it took, and nobody is at it. Then it is ours until the transaction ends. */
  claimDue(part: SummaryPart, seconds: number, times: number): Promise<boolean> {
    return this.holds(DUE, part, seconds, times);
  }

  /**
   * Another version with each refresh. Old is what is older than so many seconds, was quickly made and is older than five, or was
   * never made; overtaken is what the vendor may have changed since.
   */
  async age(part: SummaryPart, seconds: number): Promise<Age> {
    const [age] = await this.transaction.manager.query<(Age & { version: string | null })[]>(AGE, [part, seconds]);
    if (!age) throw new Error(`There is no state of ${part}`);
    return { ...age, version: age.version ?? 'none' };
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

  /** Of the list, the companies that overtook it. */
  async refreshLatestOfList(): Promise<void> {
    await this.transaction.manager.query(REFRESH_LATEST_OF_LIST);
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
