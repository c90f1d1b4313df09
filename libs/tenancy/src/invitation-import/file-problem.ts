import { INVITATION_FILE_MAX_LINES, type InvitationFileProblem } from '#contracts';
import { type AppError, invalid } from '#platform';

const SENTENCES: Readonly<Record<InvitationFileProblem, string>> = {
  EMPTY_FILE: 'There is nothing in this file',
  WORKBOOK: 'This is a workbook: save it as CSV and choose that file',
  NOT_TEXT: 'This is not a text file: save the table as CSV (UTF-8)',
  ENCODING_UNKNOWN: 'The letters of this file cannot be read for certain: save it as CSV with the encoding UTF-8',
  NO_EMAIL_COLUMN: 'The first line has to name the columns, and one of them has to be “email”',
  NO_NAME_COLUMN: 'The first line has to name the columns, and one of them has to be “name”',
  COLUMN_TWICE: 'Two columns have the same meaning: leave one of them out',
  NO_LINES: 'There is nobody in this file, only the names of the columns',
  TOO_MANY_LINES: `A file has at most ${INVITATION_FILE_MAX_LINES} people: split it`,
};

/** VALIDATION_FAILED; the path is `file.` and the code, the message a sentence. */
export function fileProblem(problem: InvitationFileProblem): AppError {
  return invalid([{ path: `file.${problem}`, message: SENTENCES[problem] }]);
}
