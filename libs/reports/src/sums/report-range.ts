import type { Days, PartsOfPeriod } from '../domain/report-days.js';

/** Which days of whom, as it has been checked. `employeeId` and `teamId` null: of everybody. */
export interface ReportRange extends Days {
  readonly timezone: string;
  readonly employeeId: string | null;
  readonly teamId: string | null;
  /** How the days are read: see `partsOfPeriod`. */
  readonly parts: PartsOfPeriod;
}

export function isOfEverybody({ employeeId, teamId }: ReportRange): boolean {
  return employeeId === null && teamId === null;
}
