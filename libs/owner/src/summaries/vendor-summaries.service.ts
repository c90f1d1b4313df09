import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { Standings } from '../domain/standings.js';
import { SUMMARY_PARTS, type SummaryPart, SummariesRepository } from './summaries.repository.js';

const EVERY_SECONDS: Readonly<Record<SummaryPart, number>> = { LIST: 5, REPORTS: 60, STANDINGS: 5 };
/** Pauses are at least so many times as long as the work: at most 2 per cent of one processor, however many companies. */
const PAUSE_TIMES = 50;
/** Where nobody has refreshed for so long, no process runs jobs: then whoever reads does it. */
const TOO_OLD_SECONDS = 300;
/** Of the overview, whose counts people compare with what they have just done. */
const STANDINGS_TOO_OLD_SECONDS = 15;

/**
 * Keeps what the list is chosen from (`vendor_company`), what reports add up (`vendor_usage_running`, `vendor_day`,
 * `vendor_month`) and what the overview shows (`Standings`). All of it is made anew from usage days, companies and contracts each time: whatever changed these, and
 * in whichever order, is in it after the next refresh.
 */
@Injectable()
export class VendorSummaries {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly summaries: SummariesRepository,
  ) {}

  /** Refreshes the parts whose time has come, each in one process only. Answers which. */
  async refreshDue(): Promise<SummaryPart[]> {
    const refreshed: SummaryPart[] = [];
    for (const part of SUMMARY_PARTS) if (await this.refreshIfDue(part)) refreshed.push(part);
    return refreshed;
  }

  /** Refreshes everything now. */
  async refresh(): Promise<void> {
    for (const part of SUMMARY_PARTS) await this.claimAndRefresh(part);
  }

  /** Within the caller's transaction, before it reads. Of a moment ago, but what the vendor did last is in it. */
  async ensureList(): Promise<void> {
    const { isOld, isOvertaken } = await this.summaries.age('LIST', TOO_OLD_SECONDS);
    if (isOld) await this.claimAndRefresh('LIST');
    else if (isOvertaken) await this.summaries.refreshLatestOfList();
  }

  /** Within the caller's transaction, before it reads. Answers the version: as long as that is the same, so are the reports. */
  async ensureReports(): Promise<string> {
    const { version, isOld } = await this.summaries.age('REPORTS', TOO_OLD_SECONDS);
    if (!isOld) return version;
    await this.claimAndRefresh('REPORTS');
    return (await this.summaries.age('REPORTS', TOO_OLD_SECONDS)).version;
  }

  /** Within the caller's transaction. Of a moment ago, but never from before what the vendor did last. */
  async standings(): Promise<Standings> {
    const kept = await this.summaries.standings(STANDINGS_TOO_OLD_SECONDS);
    if (kept) return kept;
    await this.summaries.claim('STANDINGS');
    // Whoever held it may have made them meanwhile.
    const made = await this.summaries.standings(STANDINGS_TOO_OLD_SECONDS);
    if (made) return made;
    await this.summaries.refresh('STANDINGS');
    const fresh = await this.summaries.standings(STANDINGS_TOO_OLD_SECONDS);
    if (!fresh) throw new Error('Standings that were made just now cannot be old');
    return fresh;
  }

  private refreshIfDue(part: SummaryPart): Promise<boolean> {
    return this.transaction.run(async () => {
      const due = await this.summaries.claimDue(part, EVERY_SECONDS[part], PAUSE_TIMES);
      if (due) await this.summaries.refresh(part);
      return due;
    });
  }

  private claimAndRefresh(part: SummaryPart): Promise<void> {
    return this.transaction.run(async () => {
      await this.summaries.claim(part);
      await this.summaries.refresh(part);
    });
  }
}
