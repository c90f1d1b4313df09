import { SESSION_LAPSES_AFTER_MINUTES, type WorkSessionStatus } from '#contracts';

/** What the state of a session is derived from. `lastSeenAt` is the server's clock, the others are the client's. */
export interface SessionTimes {
  readonly endedAt: Date | null;
  readonly lastActivityAt: Date;
  readonly lastSeenAt: Date;
}

/**
 * CLOSED has an end. Without one a session is OPEN until it has not been heard of for 15 minutes; then it has LAPSED
 * and ends at the latest instant recorded in it. `now` is the database's clock. The repository that looks for open
 * sessions says the same in SQL; an integration test keeps the two together.
 */
export function sessionState(session: SessionTimes, now: Date): { status: WorkSessionStatus; endedAt: Date | null } {
  if (session.endedAt) return { status: 'CLOSED', endedAt: session.endedAt };
  const unheardMs = now.getTime() - session.lastSeenAt.getTime();
  if (unheardMs > SESSION_LAPSES_AFTER_MINUTES * 60_000) return { status: 'LAPSED', endedAt: session.lastActivityAt };
  return { status: 'OPEN', endedAt: null };
}
