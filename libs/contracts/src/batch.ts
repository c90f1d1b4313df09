import type { ItemCode } from './errors.js';

export const BATCH_KINDS = ['sessions', 'activity', 'applications', 'websites'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** From clock-in to clock-out on one device; `endedAt` null while it runs. Instants are ISO 8601 UTC. */
export interface SessionItem {
  id: string;
  startedAt: string;
  endedAt: string | null;
}

/** One minute of one employee on one device. `minute` is a whole minute, seconds are 0–60 together. */
export interface ActivityItem {
  minute: string;
  sessionId?: string;
  activeSeconds: number;
  idleSeconds: number;
  keystrokes: number;
  clicks: number;
}

export interface ApplicationItem {
  id: string;
  sessionId?: string;
  app: string;
  title?: string;
  startedAt: string;
  durationSeconds: number;
}

export interface WebsiteItem {
  id: string;
  sessionId?: string;
  url: string;
  title?: string;
  startedAt: string;
  durationSeconds: number;
}

export interface Batch {
  clientSentAt: string;
  sessions?: SessionItem[];
  activity?: ActivityItem[];
  applications?: ApplicationItem[];
  websites?: WebsiteItem[];
}

/** One refused item: `index` is its place in the array of its kind; `id` is absent for activity minutes. */
export interface RejectedItem {
  kind: BatchKind;
  id?: string;
  index: number;
  code: ItemCode;
  message: string;
}

export interface BatchAnswer {
  status: true;
  serverTime: string;
  accepted: number;
  duplicates: number;
  rejected: RejectedItem[];
}
