import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, type Job, JOB_TICK_MS, Jobs } from '#platform';
import { EndedSessionsRepository } from './ended-sessions.repository.js';

const AT_HOUR = 4;
const KEPT_DAYS = 90;
const PORTION = 5_000;

/**
 * Sessions on the web leave 90 days after their end, with the address and the browser that they were from and all their
 * refresh tokens: a browser at work makes thirty of these a day.
 */
@Injectable()
export class SessionPurge implements Job {
  readonly name = 'session-purge';

  constructor(
    private readonly jobs: Jobs,
    private readonly ended: EndedSessionsRepository,
  ) {
    jobs.add(this);
  }

  @Interval('session-purge', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const refreshTokensRemoved = await all(signal, () => this.ended.forgetTokens(KEPT_DAYS, PORTION));
    const sessionsRemoved = await all(signal, () => this.ended.forgetSessions(KEPT_DAYS, PORTION));
    return { sessionsRemoved, refreshTokensRemoved };
  }
}

async function all(signal: AbortSignal, portion: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    signal.throwIfAborted();
    const removed = await portion();
    total += removed;
    if (removed < PORTION) return total;
  }
}
