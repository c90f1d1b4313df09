import { setTimeout as sleep } from 'node:timers/promises';

/** By their names in `job_run`. They go through all companies once a night, and at once where they never ran. */
const NIGHTLY = ['nightly-recomputation', 'usage-months', 'orphan-sweep', 'company-erasure', 'partitions-ahead', 'job-history-purge', 'session-purge'];

/** The jobs of the last nights as done, so that the bench sees an ordinary day: a database made by SQL has not lived through a night. */
export function nightIsOver(admin) {
  return admin.query(
    `INSERT INTO job_run (id, job, run_key, finished_at, outcome, detail)
     SELECT gen_random_uuid(), job, (current_date - ago)::text, now(), 'SUCCEEDED', 'by the bench'
     FROM unnest($1::text[]) job, generate_series(-1, 1) ago`,
    [NIGHTLY],
  );
}

/** What a fresh start makes up for: ends and reminders of the last days, and the mails that tell of them. */
const MADE_UP = ['expiry-marks', 'subscription-reminders', 'screenshot-retention'];

/** Until a product that has just been started has made up for what its database was filled with. */
export async function hasCaughtUp(admin) {
  const caughtUp = async () => {
    const { rows } = await admin.query(
      `SELECT (SELECT count(DISTINCT job) FROM job_run WHERE job = ANY ($1) AND outcome = 'SUCCEEDED') = cardinality($1::text[])
         AND NOT EXISTS (SELECT FROM mail_outbox WHERE outcome IS NULL) AS done`,
      [MADE_UP],
    );
    return rows[0].done;
  };
  while (!(await caughtUp())) await sleep(1_000);
}
