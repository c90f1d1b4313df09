import { SESSION_LAPSES_AFTER_MINUTES } from '#contracts';

export const PRESENCES = ['WORKING', 'IDLE', 'AWAY', 'LAPSED'] as const;
export type Presence = (typeof PRESENCES)[number];

/** The latest open session of somebody. Instants in milliseconds since 1970; `lastSeenAt` and `now` by the database's clock, the others by the client's. */
export interface OpenSession {
  readonly startedAt: number;
  /** The end of the latest minute with any activity in it; null where there is none. */
  readonly activeAt: number | null;
  /** The latest instant recorded in it, idle or not. */
  readonly lastActivityAt: number;
  readonly lastSeenAt: number;
}

/** From the company's settings. */
export interface PresenceRules {
  readonly idleAfterSeconds: number;
  readonly uploadEverySeconds: number;
}

const MINUTE_MS = 60_000;
const SHORTEST_SILENCE_MS = 3 * MINUTE_MS;
const LAPSES_AFTER_MS = SESSION_LAPSES_AFTER_MINUTES * MINUTE_MS;

/**
 * What is known of somebody whose session has no end. LAPSED as the session has: unheard of for 15 minutes. AWAY after two
 * uploads that did not come. IDLE where what was recorded last is that nothing was done; judged by the client's clock alone,
 * so that a wrong one makes nobody idle. `since` is where that state began.
 */
export function presenceOf(session: OpenSession, rules: PresenceRules, now: number): { status: Presence; since: number } {
  const silent = now - session.lastSeenAt;
  if (silent > LAPSES_AFTER_MS) return { status: 'LAPSED', since: session.lastSeenAt };
  if (silent > Math.max(SHORTEST_SILENCE_MS, 2 * rules.uploadEverySeconds * 1_000 + MINUTE_MS)) return { status: 'AWAY', since: session.lastSeenAt };
  const active = Math.max(session.startedAt, session.activeAt ?? 0);
  const idleAfter = Math.max(rules.idleAfterSeconds * 1_000, MINUTE_MS);
  if (session.lastActivityAt - active >= idleAfter) return { status: 'IDLE', since: active };
  return { status: 'WORKING', since: session.startedAt };
}
