import type { InvitationFileProblem, InvitationLineProblem, InvitationOutcome } from '#contracts';

const fileProblems: Readonly<Record<InvitationFileProblem, string>> = {
  EMPTY_FILE: 'There is nothing in this file.',
  WORKBOOK: 'This is a workbook. Save it as CSV and choose that file.',
  NOT_TEXT: 'This is not a text file. Save the table as CSV (UTF-8).',
  ENCODING_UNKNOWN: 'The letters of this file cannot be read for certain. Save it as CSV with the encoding UTF-8.',
  NO_EMAIL_COLUMN: 'The first line has to name the columns, and one of them has to be “email”.',
  NO_NAME_COLUMN: 'The first line has to name the columns, and one of them has to be “name”.',
  COLUMN_TWICE: 'Two columns have the same meaning. Leave one of them out.',
  NO_LINES: 'There is nobody in this file, only the names of the columns.',
  TOO_MANY_LINES: 'A file has at most 5,000 people. Split it.',
};

const lineProblems: Readonly<Record<InvitationLineProblem, string>> = {
  TOO_MANY_CELLS: 'more cells than columns',
  NAME_MISSING: 'no name',
  NAME_INVALID: 'the name is too long or has line breaks',
  EMAIL_MISSING: 'no e-mail address',
  EMAIL_INVALID: 'not an e-mail address',
  TWICE_IN_FILE: 'this address stands further up already',
  ROLE_UNKNOWN: 'no such role: admin, employee or viewer',
  TEAM_INVALID: 'the name of the team is too long',
  ALREADY_MEMBER: 'is a member already',
  ALREADY_INVITED: 'is invited already',
  NO_SEAT_LEFT: 'no seat left in the plan',
};

const outcomes: Readonly<Record<InvitationOutcome, string>> = {
  INVITED: 'invited',
  ALREADY_INVITED: 'was invited already',
  ALREADY_MEMBER: 'is a member already',
  NO_SEAT_LEFT: 'no seat left in the plan',
};

/** Inviting many by a file. */
export const importing = {
  open: 'Invite by CSV file',
  title: 'Invite by CSV file',
  lead: 'The first line names the columns: name and email, and where you want role (admin, employee, viewer) and team. Nothing is stored before you have seen what it would come to.',
  choose: 'Choose file',
  other: 'Choose another file',
  fileProblems,
  lineProblems,
  outcomes,
  read: (encoding: string, lines: string) => `${lines} lines, read as ${encoding}.`,
  good: (count: string, one: boolean) => (one ? '1 person can be invited.' : `${count} people can be invited.`),
  bad: (count: string, one: boolean) => (one ? '1 line cannot, and is left out:' : `${count} lines cannot, and are left out:`),
  more: (count: string) => `and ${count} more`,
  newTeams: (names: string) => `Teams that will be made: ${names}.`,
  seats: (left: string, limit: string) => `${left} of ${limit} seats are free.`,
  line: (line: string) => `Line ${line}`,
  submit: (count: string, one: boolean) => (one ? 'Invite 1 person' : `Invite ${count} people`),
  going: (done: string, of: string) => `${done} of ${of} done`,
  stopped: 'It stopped on the way. Who was invited stays invited; going on invites nobody twice.',
  goOn: 'Go on',
  done: (count: string, one: boolean) => (one ? '1 person is invited.' : `${count} people are invited.`),
  notDone: 'Not invited:',
  close: 'Done',
};
