import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobCounts } from '#contracts';
import { DatabaseSettings, FileMailer, JobFailure, Jobs, Links, LocalFileStore } from '#platform';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { startApi } from '../support/api.js';
import { type Hands, TEST_SECRETS, testDatabase } from '../support/database.js';
import { countingJob, jobRuns, type JobProcess, metricOf, startJobProcess } from '../support/jobs.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const done = (): Promise<JobCounts> => Promise.resolve({});
/** A work that goes on until it is told to stop, and how one knows that it has begun. */
function untilStopped(): { work: (signal: AbortSignal) => Promise<JobCounts>; begun: Promise<void> } {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const work = (signal: AbortSignal): Promise<JobCounts> =>
    new Promise((_, reject) => {
      begin();
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  return { work, begun };
}

describe('the worker', () => {
  it('knows the jobs that the api process knows', async () => {
    const hands = await testDatabase();
    const runtime = { secrets: TEST_SECRETS, links: new Links(''), mailer: new FileMailer('/nowhere', ''), files: new LocalFileStore('/nowhere') };
    const worker = await Test.createTestingModule({ imports: [WorkerModule.forRoot(new DatabaseSettings(hands.adminUrl, TEST_SECRETS), runtime)] }).compile();
    await worker.init();
    const api = await startApi({ database: hands });
    expect(worker.get(Jobs, { strict: false }).names).toEqual(['company-erasure', 'employee-erasure', 'expired-exports', 'expiry-marks', 'job-history-purge', 'mail-outbox', 'nightly-recomputation', 'orphan-sweep', 'partitions-ahead', 'screenshot-retention', 'session-purge', 'subscription-reminders', 'usage-months', 'weekly-report']);
    expect(api.app.get(Jobs).names).toEqual(worker.get(Jobs, { strict: false }).names);
    await Promise.all([api.close(), worker.close()]);
    await hands.drop();
  });
});

describe('jobs', () => {
  let hands: Hands;
  let one: JobProcess;
  let other: JobProcess;
  beforeAll(async () => {
    hands = await testDatabase();
    [one, other] = await Promise.all([startJobProcess(hands), startJobProcess(hands)]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await hands.drop();
  });

  it('run once for a key, however many processes try at the same time, and never again', async () => {
    const job = countingJob('once', async () => {
      await pause(50);
      return { marked: 3 };
    });
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).jobs.tick(job)));
    await one.jobs.tick(job);
    expect(job.worked).toBe(1);
    expect(await jobRuns(hands, 'once')).toEqual([{ job: 'once', runKey: 'the only key', outcome: 'SUCCEEDED', detail: '3 marked', attempts: 1 }]);
  });

  it('run again for another key', async () => {
    for (const key of ['2026-11-01', '2026-11-02', '2026-11-02']) await one.runner.run('daily', key, done);
    expect((await jobRuns(hands, 'daily')).map((run) => run.runKey)).toEqual(['2026-11-01', '2026-11-02']);
  });

  it('of a process that died are taken over when its lease has ended, not before', async () => {
    await hands.sql(`INSERT INTO job_run (id, job, run_key, claim, lease_until) VALUES (gen_random_uuid(), 'orphaned', 'k', gen_random_uuid(), now() + interval '1 second')`);
    expect(await other.runner.run('orphaned', 'k', done)).toMatchObject({ outcome: 'NOT_OURS' });
    await expect.poll(async () => (await other.runner.run('orphaned', 'k', done)).outcome, { timeout: 5_000 }).toBe('SUCCEEDED');
    expect(await jobRuns(hands, 'orphaned')).toMatchObject([{ outcome: 'SUCCEEDED', attempts: 2 }]);
  });

  it('keep their lease while the work goes on, longer than the lease is', async () => {
    const long = one.runner.run('long', 'k', async () => {
      await pause(1_200);
      return { files: 1 };
    }, 0.4);
    for (let i = 0; i < 5; i++) {
      await pause(200);
      expect((await other.runner.run('long', 'k', done)).outcome).toBe('NOT_OURS');
    }
    expect(await long).toEqual({ outcome: 'SUCCEEDED', detail: '1 files' });
    expect(await jobRuns(hands, 'long')).toMatchObject([{ detail: '1 files', attempts: 1 }]);
  });

  it('that were taken away are told to stop, and cannot write over what the other one wrote', async () => {
    const { work, begun } = untilStopped();
    const frozen = one.runner.run('taken', 'k', work, 0.4);
    await begun;
    // As after a long freeze of the process: the lease has ended and somebody else has the run.
    await hands.sql(`UPDATE job_run SET claim = gen_random_uuid(), outcome = 'SUCCEEDED', detail = 'by the other' WHERE job = 'taken'`);
    expect(await frozen).toMatchObject({ outcome: 'NOT_OURS' });
    expect(await jobRuns(hands, 'taken')).toMatchObject([{ outcome: 'SUCCEEDED', detail: 'by the other' }]);
  });

  it('of a process that is stopped are left to another one at once, as if they had not begun', async () => {
    const third = await startJobProcess(hands);
    const { work, begun } = untilStopped();
    const stopped = third.runner.run('handed-over', 'k', work);
    await begun;
    await third.close();
    expect(await stopped).toMatchObject({ outcome: 'STOPPED' });
    expect(await other.runner.run('handed-over', 'k', done)).toMatchObject({ outcome: 'SUCCEEDED' });
    expect(await jobRuns(hands, 'handed-over')).toMatchObject([{ attempts: 1 }]);
  });

  it('that fail are tried again later, five times at most', async () => {
    const job = countingJob('failing', () => Promise.reject(new JobFailure({ companiesFailed: 2 })));
    for (let i = 0; i < 10; i++) {
      await one.jobs.tick(job);
      await one.jobs.tick(job);
      await hands.sql(`UPDATE job_run SET lease_until = now() - interval '1 second' WHERE job = 'failing'`);
    }
    expect(job.worked).toBe(5);
    expect(await jobRuns(hands, 'failing')).toMatchObject([{ outcome: 'FAILED', detail: '2 companies failed', attempts: 5 }]);
  });

  it('say nothing in the history that an error may quote of a person', async () => {
    await one.runner.run('quoting', 'k', () => Promise.reject(new TypeError('ada@example.test is not a function')));
    expect(await jobRuns(hands, 'quoting')).toMatchObject([{ outcome: 'FAILED', detail: 'TypeError' }]);
  });

  it('leave the history after 90 days, but the last success of each', async () => {
    await hands.sql(
      `INSERT INTO job_run (id, job, run_key, started_at, finished_at, outcome) SELECT gen_random_uuid(), 'ancient', n::text, now() - make_interval(days => n), now() - make_interval(days => n), CASE WHEN n = 95 THEN 'SUCCEEDED' ELSE 'FAILED' END
       FROM unnest(ARRAY[88, 89, 91, 95, 200]) AS n`,
    );
    expect(await one.jobs.runByHand('job-history-purge')).toMatchObject({ outcome: 'SUCCEEDED', detail: '2 runs removed' });
    expect((await jobRuns(hands, 'ancient')).map(({ runKey }) => runKey).sort()).toEqual(['88', '89', '95']);
  });

  it('can be run by hand, besides the run that is due', async () => {
    const job = countingJob('by-name');
    one.jobs.add(job);
    expect(one.jobs.names).toEqual(['by-name', 'job-history-purge']);
    await one.jobs.tick(job);
    expect(await one.jobs.runByHand('by-name')).toEqual({ outcome: 'SUCCEEDED', detail: 'nothing to do' });
    expect(await one.jobs.runByHand('by-name')).toEqual({ outcome: 'SUCCEEDED', detail: 'nothing to do' });
    expect(await one.jobs.runByHand('nothing-of-this-name')).toBeNull();
    expect(job.worked).toBe(3);
  });

  it('do not throw out of a tick when the database is away', async () => {
    const away = await testDatabase();
    const process = await startJobProcess(away);
    await away.drop();
    const job = countingJob('away');
    await process.jobs.tick(job);
    expect(job.worked).toBe(0);
    await process.close();
  });

  it('are counted, and every process knows when one last succeeded', async () => {
    const job = countingJob('measured');
    one.jobs.add(job);
    expect(await metricOf(one.module, 'ept_job_runs_total', { job: 'measured', outcome: 'SUCCEEDED' })).toBe(0);
    await one.jobs.tick(job);
    await other.jobs.tick(job);
    expect(await metricOf(one.module, 'ept_job_runs_total', { job: 'measured', outcome: 'SUCCEEDED' })).toBe(1);
    expect(await metricOf(other.module, 'ept_job_runs_total', { job: 'measured', outcome: 'SUCCEEDED' })).toBe(0);
    for (const { module } of [one, other]) {
      expect(await metricOf(module, 'ept_job_last_success_timestamp_seconds', { job: 'measured' })).toBeGreaterThan(Date.now() / 1_000 - 60);
    }
  });
});
