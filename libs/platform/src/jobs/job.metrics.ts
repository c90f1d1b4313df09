import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { HttpMetrics } from '../metrics/http-metrics.js';

/** What became of the runs of jobs. */
@Injectable()
export class JobMetrics {
  private readonly runs: Counter;
  private readonly seconds: Histogram;
  private readonly lastSuccess: Gauge;

  constructor({ registry }: HttpMetrics) {
    const registers = [registry];
    this.runs = new Counter({ name: 'ept_job_runs_total', help: 'Runs of jobs in this process, by outcome', labelNames: ['job', 'outcome'], registers });
    this.seconds = new Histogram({
      name: 'ept_job_run_seconds',
      help: 'Duration of runs of jobs',
      labelNames: ['job'],
      buckets: [0.1, 1, 5, 15, 60, 300, 900, 3_600, 7_200],
      registers,
    });
    this.lastSuccess = new Gauge({
      name: 'ept_job_last_success_timestamp_seconds',
      help: 'When the job last succeeded, in whichever process; 0: never yet',
      labelNames: ['job'],
      registers,
    });
  }

  /** From the start: an alert on what never happened needs a value to look at. */
  expect(job: string): void {
    for (const outcome of ['SUCCEEDED', 'FAILED']) this.runs.inc({ job, outcome }, 0);
  }

  ran(job: string, outcome: string, seconds: number): void {
    this.runs.inc({ job, outcome });
    this.seconds.observe({ job }, seconds);
  }

  succeededAt(job: string, timestamp: number): void {
    this.lastSuccess.set({ job }, timestamp);
  }
}
