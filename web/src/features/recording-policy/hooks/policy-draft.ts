import { IDLE_AFTER_SECONDS, SCREENSHOT_INTERVAL_SECONDS } from '#contracts';
import type { RecordingPolicy } from '../../../lib/api/types';
import { texts } from '../../../texts';

/** What the form holds: minutes instead of seconds, and hours that are remembered while they are switched off. */
export interface PolicyDraft {
  screenshots: boolean;
  intervalMinutes: number | string;
  blur: boolean;
  employeesDelete: boolean;
  titles: RecordingPolicy['titles'];
  websites: RecordingPolicy['websites'];
  idleMinutes: number | string;
  limited: boolean;
  days: string[];
  from: string;
  to: string;
}

const MINUTE = 60;

export function toDraft(policy: RecordingPolicy): PolicyDraft {
  const hours = policy.workingHours ?? { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
  return {
    screenshots: policy.screenshots.enabled,
    intervalMinutes: policy.screenshots.intervalSeconds / MINUTE,
    blur: policy.screenshots.blur,
    employeesDelete: policy.employeesMayDeleteScreenshots,
    titles: policy.titles,
    websites: policy.websites,
    idleMinutes: policy.idleAfterSeconds / MINUTE,
    limited: policy.workingHours !== null,
    days: hours.days.map(String),
    from: hours.from,
    // Time fields of browsers know no 24:00; the service reads 00:00 at the end as that.
    to: hours.to === '24:00' ? '00:00' : hours.to,
  };
}

/** The whole policy: what the form does not ask (how often the tracker uploads) stays as it is. */
export function toPolicy(draft: PolicyDraft, before: RecordingPolicy): RecordingPolicy {
  return {
    screenshots: { enabled: draft.screenshots, intervalSeconds: seconds(draft.intervalMinutes), blur: draft.blur },
    employeesMayDeleteScreenshots: draft.employeesDelete,
    titles: draft.titles,
    websites: draft.websites,
    idleAfterSeconds: seconds(draft.idleMinutes),
    uploadEverySeconds: before.uploadEverySeconds,
    workingHours: draft.limited
      ? { days: draft.days.map(Number).toSorted((a, b) => a - b), from: draft.from, to: draft.to === '00:00' ? '24:00' : draft.to }
      : null,
  };
}

/** Problems by field, in words. */
export function validatePolicy(draft: PolicyDraft): Record<string, string> {
  const told = texts.policy.form;
  const problems: Record<string, string> = {};
  if (!within(draft.intervalMinutes, SCREENSHOT_INTERVAL_SECONDS)) problems['intervalMinutes'] = told.minutesWrong(1, 120);
  if (!within(draft.idleMinutes, IDLE_AFTER_SECONDS)) problems['idleMinutes'] = told.minutesWrong(0.5, 60);
  if (draft.limited && draft.days.length === 0) problems['days'] = told.daysMissing;
  if (draft.limited && draft.from === '') problems['from'] = told.timeMissing;
  if (draft.limited && draft.to === '') problems['to'] = told.timeMissing;
  if (draft.limited && draft.from !== '' && draft.from === draft.to && draft.to !== '00:00') problems['to'] = told.timesEqual;
  return problems;
}

function seconds(minutes: number | string): number {
  return Math.round(Number(minutes) * MINUTE);
}

function within(minutes: number | string, { min, max }: { min: number; max: number }): boolean {
  if (minutes === '') return false;
  const value = seconds(minutes);
  return value >= min && value <= max;
}
