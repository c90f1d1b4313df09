/**
 * What a run of a job may count, in the order in which it is told. The names are the words of the command line and of the
 * log (`filesDeleted` is told as "3 files deleted"); pages word them in the reader's language.
 */
export const JOB_FIGURES = [
  'companiesErased',
  'peopleErased',
  'screenshotsDeleted',
  'companies',
  'filesDeleted',
  'filesWithoutARowDeleted',
  'rowsWithoutAFileRemoved',
  'files',
  'rows',
  'days',
  'bytes',
  'sessionsRemoved',
  'refreshTokensRemoved',
  'runsRemoved',
  'mailsSentLastHour',
  'mailsFailedLastHour',
  'mailsOvertakenLastHour',
  'mailsWaiting',
  'minutesWaitedAtMost',
  'entriesRemoved',
  'mailsWritten',
  'remindersWritten',
  'marked',
  'partitionsMade',
  'differencesMended',
  'monthsSummed',
  'periodsPacked',
  'companiesLeftForAnotherNight',
  'filesLeftToTheOrphanSweep',
  'rowsLeftAlone',
  'companiesFailed',
  'peopleFailed',
] as const;
export type JobFigure = (typeof JOB_FIGURES)[number];

/** What one run counted: never anything of a person. */
export type JobCounts = Readonly<Partial<Record<JobFigure, number>>>;
