import { Injectable } from '@nestjs/common';
import { AggregationService } from '#usage-aggregation';
import { CompanyLife } from './company-life.service.js';
import { CompanyMaker, type Members } from './company-maker.service.js';
import { DemoRunsRepository } from './demo-runs.repository.js';
import { addDays } from './domain/calendar.js';
import { DEMO_COMPANIES, recordedPeople } from './domain/cast.js';
import { localDate } from './domain/zoned-time.js';
import { HistoryRecorder, type Recorded } from './history-recorder.service.js';

export interface DemoOptions {
  /** Ends the making between two uploads; what was stored stays, and the next start goes on. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** How many days back from today. */
  readonly days: number;
}

const SCREENSHOT_DAYS = 10;
/** Days are made in slices, the newest first: whoever looks meanwhile sees the last two weeks within seconds. */
const SLICES = [0, 14, 40, 65, 90];
/** People whose days are sent at a time: enough to keep the database at work while the next batch is made. */
const AT_A_TIME = 4;

/** Two companies with people and their work, made once, through the services that everybody else's data comes through. */
@Injectable()
export class DemoData {
  constructor(
    private readonly runs: DemoRunsRepository,
    private readonly companies: CompanyMaker,
    private readonly life: CompanyLife,
    private readonly history: HistoryRecorder,
    private readonly aggregation: AggregationService,
  ) {}

  isMade(): Promise<boolean> {
    return this.runs.isDone();
  }

  /**
   * Answers whether it was made now: not where it has been made before, and not where another replica is making it.
   * Safe to end anywhere and to call again: ids follow from names and dates, so that what is there is not doubled.
   */
  make({ signal, now = Date.now(), days }: DemoOptions): Promise<boolean> {
    return this.runs.once(async () => {
      const members = await this.bringMembers();
      const people = await this.enrol(members, signal);
      await inParallel(DEMO_COMPANIES, (company) => this.life.live(company, members, { now, signal }));
      for (const [place, from] of SLICES.entries()) {
        const slice = [from, Math.min(SLICES[place + 1] ?? days, days)] as const;
        await inParallel(people, (recorded) => this.history.record(recorded, { ...period(recorded, slice, now), now, signal }));
      }
      await this.aggregate(signal);
    });
  }

  private async bringMembers(): Promise<Members> {
    const members = new Map<string, string>();
    await inParallel(DEMO_COMPANIES, async (company) => {
      for (const [email, id] of await this.companies.make(company)) members.set(email, id);
    });
    return members;
  }

  private async enrol(members: Members, signal: AbortSignal): Promise<Recorded[]> {
    const people = recordedPeople().map((person) => ({ ...person, membershipId: members.get(person.person.email) ?? '' }));
    await inParallel(people, async (recorded) => {
      signal.throwIfAborted();
      await this.history.enrol(recorded);
    });
    return people;
  }

  /** Until nothing waits: what another worker has in hand is not ours to finish, only to wait for. */
  private async aggregate(signal: AbortSignal): Promise<void> {
    const companyIds = DEMO_COMPANIES.map(({ id }) => id);
    do {
      signal.throwIfAborted();
      await this.aggregation.runOnce({ stop: signal });
    } while (await this.runs.isWaiting(companyIds));
  }
}

/** Days are counted back from today. */
function period({ company }: Recorded, [from, to]: readonly [number, number], now: number): { dates: string[]; screenshotsFrom: string } {
  const today = localDate(now, company.timezone);
  const dates = Array.from({ length: Math.max(0, to - from) }, (_, place) => addDays(today, -from - place));
  return { dates, screenshotsFrom: addDays(today, 1 - SCREENSHOT_DAYS) };
}

/** Throws the first error, when all that was begun has ended: nobody works on after that. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    try {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_A_TIME }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
