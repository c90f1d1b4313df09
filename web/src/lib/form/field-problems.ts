import { ApiError } from '../api/api-error';
import { type Texts, texts } from '../../texts';

type Words = Texts['common']['fields'];

/**
 * What the server said about single fields, keyed by the form's field names (which are the body's paths).
 * Problems of fields that the form does not have are left to the form's general message.
 */
export function fieldErrors(error: unknown, fields: readonly string[], said: Words = texts.common.fields): Record<string, string> {
  const found: Record<string, string> = {};
  if (!(error instanceof ApiError)) return found;
  for (const { path, message } of error.fieldProblems) {
    if (fields.includes(path)) found[path] ??= inWords(message, said);
  }
  return found;
}

/**
 * The server says what is wrong in English, in the set sentences of its validator after the field's name. Those that tell
 * enough are said in the reader's words; of any other, the reader's language says at least that it is the server's.
 */
const SENTENCES: ReadonlyArray<readonly [RegExp, (said: Words, figures: readonly number[]) => string]> = [
  [/ must be an email$/, (said) => said.email],
  [/ (?:must be longer than or equal to 1 characters|should not be empty)$/, (said) => said.empty],
  [/ must be longer than or equal to (\d+) characters$/, (said, [least = 0]) => said.tooShort(least)],
  [/ must be shorter than or equal to (\d+) characters$/, (said, [limit = 0]) => said.tooLong(limit)],
  [/ must be longer than or equal to \d+ and shorter than or equal to (\d+) characters$/, (said, [limit = 0]) => said.tooLong(limit)],
  [/ must not be less than (-?\d+)$/, (said, [least = 0]) => said.tooLittle(least)],
  [/ must not be greater than (-?\d+)$/, (said, [most = 0]) => said.tooMuch(most)],
  [/ must be an integer number$/, (said) => said.whole],
  [/ must not contain control characters$/, (said) => said.controlCharacters],
  [/^There is no time zone | must be a name of the IANA time zone database$/, (said) => said.timeZone],
  [/ must be an active member who records$| must be a member whose work is recorded$/, (said) => said.notRecorded],
];

function inWords(message: string, said: Words): string {
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(message);
    if (match !== null) return say(said, match.slice(1).map(Number));
  }
  return said.fromServer(asSentence(message));
}

function asSentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
