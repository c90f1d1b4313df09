import type { Holiday } from '../../../lib/api/types';
import { readTypedDate } from '../../../lib/format/typed-date';

/** As many as are sent at once. */
export const MOST_LINES = 200;
export const NAME_LIMIT = 100;

export type LineProblem = 'date' | 'name' | 'long' | 'twice';

export interface HolidayLines {
  holidays: Holiday[];
  /** By the number of the line, counted from 1. */
  problems: { line: number; problem: LineProblem }[];
}

/** A date, then a comma, semicolon or tab (or a space), then the name; quotes around either go, as a spreadsheet leaves them. */
const LINE = /^"?([\d./-]+)"?[\s,;]+(.*)$/;

/** What was pasted, line by line; empty lines count for nothing. Dates as the company writes them, or the year first. */
export function readHolidayLines(text: string, locale?: string): HolidayLines {
  const holidays = new Map<string, Holiday>();
  const problems: HolidayLines['problems'] = [];
  for (const [index, typed] of text.split(/\r\n|\r|\n/).entries()) {
    if (typed.trim() === '') continue;
    const [, date = typed.trim(), rest = ''] = LINE.exec(typed.trim()) ?? [];
    const day = readTypedDate(date, locale);
    const name = rest.trim().replace(/^"(.*)"$/, '$1').trim();
    const problem = day === null ? 'date' : name === '' ? 'name' : name.length > NAME_LIMIT ? 'long' : holidays.has(day) ? 'twice' : null;
    if (problem !== null) problems.push({ line: index + 1, problem });
    else if (day !== null) holidays.set(day, { day, name });
  }
  return { holidays: [...holidays.values()], problems };
}
