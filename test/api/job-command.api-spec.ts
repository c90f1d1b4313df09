import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../apps/cli/src/run-cli.js';
import { type Api, startApi } from '../support/api.js';
import { jobRuns } from '../support/jobs.js';
import { TEST_APP_SECRET } from '../support/postgres/migrate-template.js';

describe('npm run job', () => {
  let api: Api;
  const said: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(() => {
    said.length = complaints.length = 0;
  });

  const run = (...args: string[]): Promise<number> =>
    runCli(args, {
      console: { tell: (sentence) => said.push(sentence), complain: (sentence) => complaints.push(sentence), confirm: () => Promise.resolve(false) },
      env: { DATABASE_URL: api.adminUrl, APP_SECRET: TEST_APP_SECRET, DATA_DIR: api.dataDir, LOG_LEVEL: 'silent' },
    });

  it('lists the jobs', async () => {
    expect(await run('job')).toBe(0);
    expect(said).toEqual(['company-erasure', 'employee-erasure', 'expired-exports', 'expiry-marks', 'job-history-purge', 'mail-outbox', 'nightly-recomputation', 'orphan-sweep', 'partitions-ahead', 'screenshot-retention', 'session-purge', 'subscription-reminders', 'usage-months', 'weekly-report']);
  });

  it('runs one beside the service, as often as it is asked to, and leaves it in the history', async () => {
    for (let i = 0; i < 2; i++) expect(await run('job', 'nightly-recomputation')).toBe(0);
    expect(said).toEqual(Array(2).fill('nightly-recomputation: 0 companies, 0 differences mended'));
    expect(await jobRuns(api, 'nightly-recomputation')).toMatchObject([{ outcome: 'SUCCEEDED' }, { outcome: 'SUCCEEDED' }]);
  });

  it('says which jobs there are where the name is none, and ends with 1', async () => {
    expect(await run('job', 'nothing-of-this-name')).toBe(1);
    expect(complaints.join()).toContain('There is no job nothing-of-this-name. There are: company-erasure, employee-erasure, expired-exports, expiry-marks, job-history-purge, mail-outbox, nightly-recomputation, orphan-sweep, partitions-ahead, screenshot-retention, session-purge, subscription-reminders, usage-months, weekly-report.');
  });
});
