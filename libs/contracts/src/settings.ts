export const TITLE_POLICIES = ['FULL', 'NONE'] as const;
export type TitlePolicy = (typeof TITLE_POLICIES)[number];

export const WEBSITE_POLICIES = ['FULL', 'DOMAIN', 'NONE'] as const;
export type WebsitePolicy = (typeof WEBSITE_POLICIES)[number];

/**
 * `days` counts from 1 (Monday) to 7 (Sunday), each at most once; `from` (00:00–23:59) and `to` (00:01–24:00) are `HH:MM`
 * in the company's time zone, `from` included and `to` not. Where `to` is before `from` the hours go over midnight and
 * belong to the day on which they begin: Friday 22:00–06:00 ends on Saturday morning. Never are the two equal: a whole
 * day is 00:00–24:00.
 */
export interface WorkingHours {
  days: number[];
  from: string;
  to: string;
}

/** The company's recording policy, as the desktop tracker receives it and as the server applies it. */
export interface RecordingSettings {
  screenshots: { enabled: boolean; intervalSeconds: number; blur: boolean };
  titles: TitlePolicy;
  websites: WebsitePolicy;
  idleAfterSeconds: number;
  uploadEverySeconds: number;
  workingHours: WorkingHours | null;
}

/** What its own people see of the policy and an admin sets; trackers need no more than `RecordingSettings`. */
export interface CompanyPolicy extends RecordingSettings {
  employeesMayDeleteScreenshots: boolean;
}

/** What a company may set, in seconds, both ends included. */
export const SCREENSHOT_INTERVAL_SECONDS = { min: 60, max: 7_200 } as const;
export const IDLE_AFTER_SECONDS = { min: 30, max: 3_600 } as const;
export const UPLOAD_EVERY_SECONDS = { min: 10, max: 3_600 } as const;
