/** A file of people to invite has at most so many lines and bytes. */
export const INVITATION_FILE_MAX_LINES = 5_000;
export const INVITATION_FILE_MAX_BYTES = 2_000_000;
/** Lines that are invited by one request, in one transaction. */
export const INVITATION_CHUNK_LINES = 100;

/** What is wrong with a line of a file of people. Those from ALREADY_MEMBER on are what the company knows, and may be another by the time of inviting. */
export const INVITATION_LINE_PROBLEMS = [
  'TOO_MANY_CELLS',
  'NAME_MISSING',
  'NAME_INVALID',
  'EMAIL_MISSING',
  'EMAIL_INVALID',
  'TWICE_IN_FILE',
  'ROLE_UNKNOWN',
  'TEAM_INVALID',
  'ALREADY_MEMBER',
  'ALREADY_INVITED',
  'NO_SEAT_LEFT',
] as const;
export type InvitationLineProblem = (typeof INVITATION_LINE_PROBLEMS)[number];

/** What became of a line that was to be invited. */
export const INVITATION_OUTCOMES = ['INVITED', 'ALREADY_INVITED', 'ALREADY_MEMBER', 'NO_SEAT_LEFT'] as const;
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number];

/** Why a file of people cannot be read at all; the last part of the `path` of the problem. */
export const INVITATION_FILE_PROBLEMS = [
  'EMPTY_FILE',
  'WORKBOOK',
  'NOT_TEXT',
  'ENCODING_UNKNOWN',
  'NO_EMAIL_COLUMN',
  'NO_NAME_COLUMN',
  'COLUMN_TWICE',
  'NO_LINES',
  'TOO_MANY_LINES',
] as const;
export type InvitationFileProblem = (typeof INVITATION_FILE_PROBLEMS)[number];
