import type { JobFigure } from '#contracts';

/** The scheduled jobs, by the names that they have on the command line. */
const known: Readonly<Record<string, { title: string; does: string; rhythm: string }>> = {
  'expiry-marks': {
    title: 'Ends of trials and subscriptions',
    does: 'Marks and audits what has ended. Requests are refused from the end itself, whether or not this has run.',
    rhythm: 'Every few minutes',
  },
  'screenshot-retention': {
    title: 'Retention of screenshots',
    does: 'Deletes screenshots, row and file, that are older than the company’s plan keeps them.',
    rhythm: 'Every hour',
  },
  'orphan-sweep': {
    title: 'Screenshots without a row or a file',
    does: 'Brings rows and files of screenshots together again, whatever a crash or a restore left.',
    rhythm: 'Every night',
  },
  'nightly-recomputation': {
    title: 'Recomputation of usage',
    does: 'Computes the last days of every company anew and mends what differs.',
    rhythm: 'Every night',
  },
  'usage-months': {
    title: 'Sums of months',
    does: 'Adds up the months that are over, so that reports on a year are quick.',
    rhythm: 'Every night',
  },
  'partitions-ahead': {
    title: 'Room for the coming months',
    does: 'Makes the tables into which trackers will record in the months to come.',
    rhythm: 'Every night',
  },
  'subscription-reminders': {
    title: 'Reminders of ends',
    does: 'Writes to companies 7, 3 and 1 day before their trial or subscription ends, and when it has.',
    rhythm: 'Every few minutes',
  },
  'mail-outbox': {
    title: 'Mails and what became of them',
    does: 'Tells here what became of mails, and forgets what ended 90 days ago. Mails themselves go within seconds.',
    rhythm: 'Every hour',
  },
  'weekly-report': {
    title: 'Weekly reports by mail',
    does: 'Writes to those who want it what their company’s last week was, on the morning after it where the company is.',
    rhythm: 'Every few minutes',
  },
  'expired-exports': {
    title: 'Old export files',
    does: 'Deletes the files of exports that nobody can fetch any more.',
    rhythm: 'Every hour',
  },
  'company-erasure': {
    title: 'Erasure of cancelled companies',
    does: 'Erases the data of companies whose 30 days after the cancellation are over.',
    rhythm: 'Every night',
  },
  'employee-erasure': {
    title: 'Erasure of people',
    does: 'Erases what was recorded of people whom their company has removed and wants erased.',
    rhythm: 'Every few minutes',
  },
  'job-history-purge': {
    title: 'Old runs of jobs',
    does: 'Deletes rows of this history that are too old to tell anything.',
    rhythm: 'Every night',
  },
  'session-purge': {
    title: 'Old sign-ins',
    does: 'Deletes sign-ins on the web that ended 90 days ago.',
    rhythm: 'Every night',
  },
  'demo-data': { title: 'Demo data', does: 'Makes the two companies to look at.', rhythm: 'Once' },
};

/** What a run has counted: after a 1, and after any other number. */
const figures: Readonly<Record<JobFigure, readonly [one: string, more: string]>> = {
  companiesErased: ['company erased', 'companies erased'],
  peopleErased: ['person erased', 'people erased'],
  screenshotsDeleted: ['screenshot deleted', 'screenshots deleted'],
  companies: ['company', 'companies'],
  filesDeleted: ['file deleted', 'files deleted'],
  filesWithoutARowDeleted: ['file without a row deleted', 'files without a row deleted'],
  rowsWithoutAFileRemoved: ['row without a file removed', 'rows without a file removed'],
  files: ['file', 'files'],
  rows: ['row', 'rows'],
  days: ['day', 'days'],
  bytes: ['byte', 'bytes'],
  sessionsRemoved: ['sign-in removed', 'sign-ins removed'],
  refreshTokensRemoved: ['refresh token removed', 'refresh tokens removed'],
  runsRemoved: ['run removed', 'runs removed'],
  mailsSentLastHour: ['mail sent in the last hour', 'mails sent in the last hour'],
  mailsFailedLastHour: ['failed for good', 'failed for good'],
  mailsOvertakenLastHour: ['overtaken', 'overtaken'],
  mailsWaiting: ['waiting', 'waiting'],
  minutesWaitedAtMost: ['minute is what the oldest has waited', 'minutes is what the oldest has waited'],
  entriesRemoved: ['old entry removed', 'old entries removed'],
  mailsWritten: ['mail written', 'mails written'],
  remindersWritten: ['reminder written', 'reminders written'],
  marked: ['end marked', 'ends marked'],
  partitionsMade: ['table made', 'tables made'],
  differencesMended: ['difference mended', 'differences mended'],
  monthsSummed: ['month summed', 'months summed'],
  periodsPacked: ['period packed', 'periods packed'],
  companiesLeftForAnotherNight: ['company left for another night', 'companies left for another night'],
  filesLeftToTheOrphanSweep: ['file to be deleted at night', 'files to be deleted at night'],
  rowsLeftAlone: ['row left alone, for most files of its company are missing: is the file store the right one?', 'rows left alone, for most files of their company are missing: is the file store the right one?'],
  companiesFailed: ['company failed', 'companies failed'],
  peopleFailed: ['person failed', 'people failed'],
};

export const ownerJobs = {
  title: 'Jobs',
  what: 'The jobs',
  lead: 'What the service does by itself. Each run is done once, however many workers there are.',
  known,
  figures,
  nothingToDo: 'Nothing to do',
  columns: { job: 'Job', does: 'What it does', rhythm: 'When', last: 'Last run', next: 'Next run', took: 'Took', outcome: 'Outcome', detail: 'Result', started: 'Began', attempts: 'Attempts' },
  outcomes: { SUCCEEDED: 'Succeeded', FAILED: 'Failed', RUNNING: 'Running' },
  never: 'Not yet run',
  failedNow: (count: number) => (count === 1 ? 'The last run of one job failed.' : `The last runs of ${count} jobs failed.`),
  history: 'History',
  historyWhat: 'The history of jobs',
  anyJob: 'All jobs',
  filter: 'Job',
  empty: { title: 'No run yet', text: 'Runs are listed here from the first one on.' },
  under: 'under 1 s',
  seconds: (value: string) => `${value} s`,
};
