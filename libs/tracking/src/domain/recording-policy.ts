import type { RecordingSettings, TitlePolicy, WebsitePolicy } from '#contracts';
import { type IsWorkingTime, workingTime } from './working-hours.js';

/** What a company records of what arrives, ready to be applied. */
export interface RecordingPolicy {
  readonly titles: TitlePolicy;
  readonly websites: WebsitePolicy;
  /** Null: at any hour. */
  readonly isWorkingTime: IsWorkingTime | null;
  readonly screenshots: { readonly enabled: boolean; readonly blur: boolean };
}

/** Throws RangeError where there are working hours and the zone is none. */
export function recordingPolicy({ titles, websites, workingHours, screenshots }: RecordingSettings, timezone: string): RecordingPolicy {
  return {
    titles,
    websites,
    isWorkingTime: workingHours && workingTime(workingHours, timezone),
    screenshots: { enabled: screenshots.enabled, blur: screenshots.blur },
  };
}

export type ScreenshotRefusal = 'DISABLED' | 'OUTSIDE_WORKING_HOURS';

/** Why a screenshot of this instant is not recorded, or null. */
export function screenshotRefusal({ screenshots, isWorkingTime }: RecordingPolicy, capturedAt: number): ScreenshotRefusal | null {
  if (!screenshots.enabled) return 'DISABLED';
  return isWorkingTime && !isWorkingTime(capturedAt) ? 'OUTSIDE_WORKING_HOURS' : null;
}
