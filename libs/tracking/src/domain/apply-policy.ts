import type { BatchKind, RejectedItem } from '#contracts';
import type { CheckedBatch } from './check-batch.js';
import { refusal } from './item-refusal.js';
import type { ApplicationRow, TimedRow, WebsiteRow } from './recorded-items.js';
import type { RecordingPolicy } from './recording-policy.js';

/**
 * What is left of a batch when the company's policy has been applied. Promises: no title where titles are not recorded;
 * of websites no more than the domain, or nothing; nothing that starts outside of the working hours. What the policy
 * refuses is NOT_RECORDED, what it reduces is stored reduced, all else is as it was sent and in that order.
 *
 * Sessions stay as they are: they hold no content, and to clock in is what an employee does and not what is seen of
 * them. Something that starts within the working hours counts whole, also where it lasts longer.
 */
export function applyPolicy(batch: CheckedBatch, policy: RecordingPolicy): CheckedBatch {
  if (policy.titles === 'FULL' && policy.websites === 'FULL' && !policy.isWorkingTime) return batch;
  const rejected = [...batch.rejected];
  const activity = inWorkingTime('activity', batch.activity, policy, rejected);
  const applications = inWorkingTime('applications', batch.applications, policy, rejected);
  const websites = recordedWebsites(batch.websites, policy, rejected);
  return {
    clientSentAt: batch.clientSentAt,
    sessions: batch.sessions,
    activity,
    applications: policy.titles === 'NONE' ? applications.map(withoutTitle) : applications,
    websites: websites.map((row) => reduced(row, policy)),
    rejected,
  };
}

function recordedWebsites(rows: WebsiteRow[], policy: RecordingPolicy, rejected: RejectedItem[]): WebsiteRow[] {
  if (policy.websites !== 'NONE') return inWorkingTime('websites', rows, policy, rejected);
  for (const row of rows) rejected.push(refusal('websites', row.index, 'NOT_RECORDED', row.id));
  return [];
}

function inWorkingTime<R extends TimedRow & { id?: string }>(kind: BatchKind, rows: R[], { isWorkingTime }: RecordingPolicy, rejected: RejectedItem[]): R[] {
  if (!isWorkingTime) return rows;
  return rows.filter((row) => {
    if (isWorkingTime(row.startedAt)) return true;
    rejected.push(refusal(kind, row.index, 'NOT_RECORDED', row.id ?? null));
    return false;
  });
}

function reduced(row: WebsiteRow, { titles, websites }: RecordingPolicy): WebsiteRow {
  const titled = titles === 'NONE' ? withoutTitle(row) : row;
  return websites === 'DOMAIN' ? { ...titled, url: null } : titled;
}

function withoutTitle<R extends ApplicationRow | WebsiteRow>(row: R): R {
  return { ...row, title: null };
}
