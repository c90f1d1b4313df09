/** A decision changes sheets and lists, the company's and one's own. */
export const timesheetKeys = {
  all: ['timesheet'] as const,
  of: (what: string, ...rest: readonly unknown[]) => ['timesheet', what, ...rest] as const,
};

/** Today's time still grows. */
export const REFRESH_EVERY_MS = 60_000;
