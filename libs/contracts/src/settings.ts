export const TITLE_POLICIES = ['FULL', 'NONE'] as const;
export type TitlePolicy = (typeof TITLE_POLICIES)[number];

export const WEBSITE_POLICIES = ['FULL', 'DOMAIN', 'NONE'] as const;
export type WebsitePolicy = (typeof WEBSITE_POLICIES)[number];

/** `days` counts from 1 (Monday) to 7 (Sunday); `from` and `to` are `HH:MM` in the company's time zone. */
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
