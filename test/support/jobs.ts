import { Test, type TestingModule } from '@nestjs/testing';
import type { JobCounts } from '#contracts';
import { type Job, DatabaseModule, DatabaseSettings, HttpMetrics, HttpModule, JobRunner, Jobs, JobsModule, setLogLevel } from '#platform';
import { type Hands, TEST_SECRETS } from './database.js';

/** A process's worth of jobs, with pools of its own. Start two to have two workers. */
export interface JobProcess {
  readonly module: TestingModule;
  readonly runner: JobRunner;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

export async function startJobProcess(hands: Hands): Promise<JobProcess> {
  setLogLevel('silent');
  const database = DatabaseModule.forRoot(new DatabaseSettings(hands.adminUrl, TEST_SECRETS));
  const module = await Test.createTestingModule({ imports: [database, HttpModule, JobsModule] }).compile();
  await module.init();
  return { module, runner: module.get(JobRunner), jobs: module.get(Jobs), close: () => module.close() };
}

/** The value of a metric, 0 where it has none with these labels. */
export async function metricOf(module: TestingModule, name: string, labels: Record<string, string> = {}): Promise<number> {
  const found = await module.get(HttpMetrics).registry.getSingleMetric(name)?.get();
  const value = found?.values.find((each) => Object.entries(labels).every(([label, text]) => each.labels[label] === text));
  return value?.value ?? 0;
}

export interface JobRow {
  readonly job: string;
  readonly runKey: string;
  readonly outcome: string | null;
  readonly detail: string | null;
  readonly attempts: number;
}

export function jobRuns(hands: Hands, job: string): Promise<JobRow[]> {
  return hands.sql<JobRow & Record<string, unknown>>(`SELECT job, run_key AS "runKey", outcome, detail, attempts FROM job_run WHERE job = $1 ORDER BY started_at`, [job]);
}

/** A job that counts how often it worked. */
export function countingJob(name: string, work: (signal: AbortSignal) => Promise<JobCounts> = () => Promise.resolve({})): Job & { worked: number } {
  return {
    name,
    worked: 0,
    dueKey: () => 'the only key',
    work(signal) {
      this.worked += 1;
      return work(signal);
    },
  };
}
