import { isDeepStrictEqual } from 'node:util';
import type { CompanyPolicy, RecordingSettings } from '#contracts';
import type { AuditDetails } from '../audit/company-audit-entry.entity.js';
import type { CompanySettings } from './company-settings.entity.js';

/** The policy as columns, without what only counts its changes. */
export type PolicyColumns = Omit<CompanySettings, 'companyId' | 'policyVersion' | 'updatedAt'>;

const FIELDS = [
  'screenshotsEnabled',
  'screenshotIntervalSeconds',
  'screenshotBlur',
  'titles',
  'websites',
  'idleAfterSeconds',
  'uploadEverySeconds',
  'workingHours',
  'employeesMayDeleteScreenshots',
] as const satisfies (keyof PolicyColumns)[];

export function toSettings(row: PolicyColumns): RecordingSettings {
  return {
    screenshots: { enabled: row.screenshotsEnabled, intervalSeconds: row.screenshotIntervalSeconds, blur: row.screenshotBlur },
    titles: row.titles,
    websites: row.websites,
    idleAfterSeconds: row.idleAfterSeconds,
    uploadEverySeconds: row.uploadEverySeconds,
    workingHours: row.workingHours,
  };
}

/** With what trackers are not told. */
export function toCompanyPolicy(row: PolicyColumns): CompanyPolicy {
  return { ...toSettings(row), employeesMayDeleteScreenshots: row.employeesMayDeleteScreenshots };
}

/** Days come out in the week's order, so that the same policy is always the same columns. */
export function toColumns({ screenshots, workingHours, ...rest }: CompanyPolicy): PolicyColumns {
  const { titles, websites, idleAfterSeconds, uploadEverySeconds, employeesMayDeleteScreenshots } = rest;
  return {
    screenshotsEnabled: screenshots.enabled,
    screenshotIntervalSeconds: screenshots.intervalSeconds,
    screenshotBlur: screenshots.blur,
    titles,
    websites,
    idleAfterSeconds,
    uploadEverySeconds,
    workingHours: workingHours && { days: [...workingHours.days].sort((a, b) => a - b), from: workingHours.from, to: workingHours.to },
    employeesMayDeleteScreenshots,
  };
}

/** What differs, field by field, as the audit tells it. Null where nothing does. */
export function policyChanges(before: PolicyColumns, after: PolicyColumns): AuditDetails | null {
  const changed = FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { from: plain(before[field]), to: plain(after[field]) }]));
}

type PolicyValue = PolicyColumns[keyof PolicyColumns];

/** A copy of an object, because an interface is not known to be JSON. */
const plain = (value: PolicyValue) => (value !== null && typeof value === 'object' ? { ...value } : value);
