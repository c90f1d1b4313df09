import type { DateFormat, FirstDayOfWeek } from '#contracts';

/** What a company has chosen for its workspace. */
export interface CompanyFormats {
  readonly dateFormat: DateFormat;
  readonly firstDayOfWeek: FirstDayOfWeek;
}

const OF_THE_READER: CompanyFormats = { dateFormat: 'LOCALE', firstDayOfWeek: 1 };

let formats = OF_THE_READER;

/** Until the next call all dates are written so; null: as the reader's browser writes them, in weeks from Monday. */
export function writeDatesAs(chosen: CompanyFormats | null): void {
  formats = chosen ?? OF_THE_READER;
}

export function dateFormat(): DateFormat {
  return formats.dateFormat;
}

export function firstDayOfWeek(): FirstDayOfWeek {
  return formats.firstDayOfWeek;
}
