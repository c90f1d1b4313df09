export { JobHistory, type JobRun } from './job-history.service.js';
export { dailyKey } from './daily-key.js';
export { type Job, JOB_TICK_MS } from './job.js';
export { JobFailure, type JobResult, JobRunner } from './job-runner.service.js';
export { JobsModule } from './jobs.module.js';
export { Jobs } from './jobs.service.js';
export { periodKey } from './period-key.js';
