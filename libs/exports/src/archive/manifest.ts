import type { ArchivedFile } from './zip-archive.js';

export interface ManifestFile extends ArchivedFile {
  /** Of a table; pictures have none. */
  readonly rows?: number;
}

/** `manifest.json` of an archive. */
export interface Manifest {
  readonly madeAt: string;
  readonly companyId: string;
  /** Null: of the whole company. */
  readonly employeeId: string | null;
  readonly files: readonly ManifestFile[];
  /** Screenshots that were deleted while the archive was made. */
  readonly picturesMissing: number;
}

export function readme({ madeAt, employeeId, files }: Manifest): string {
  const pictures = files.filter(({ rows }) => rows === undefined).length;
  return [
    `Employee Progress Tracker: everything that was recorded ${employeeId === null ? 'of a company' : 'of a person'}, as of ${madeAt}.`,
    '',
    'json/         each table as an array of objects, exactly as it is stored; times are UTC',
    'csv/          the same for spreadsheets: UTF-8, comma-separated; a text that a spreadsheet would take for a formula',
    '              begins with an apostrophe',
    `screenshots/  ${pictures} pictures, by employee and day (UTC)`,
    'manifest.json the number of rows, the size and the SHA-256 of each file',
    '',
  ].join('\r\n');
}
