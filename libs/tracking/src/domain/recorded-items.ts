/** Items of a batch that passed their checks: instants in milliseconds since 1970, ids in lower case, texts clean. */

export interface SessionRow {
  readonly index: number;
  readonly id: string;
  readonly startedAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
}

/** What the three kinds have in common that belong to a session and have a place in time. */
export interface TimedRow {
  readonly index: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly sessionId: string | null;
}

export interface ActivityRow extends TimedRow {
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  readonly keystrokes: number;
  readonly clicks: number;
}

export interface ApplicationRow extends TimedRow {
  readonly id: string;
  readonly durationSeconds: number;
  readonly app: string;
  readonly title: string | null;
}

export interface WebsiteRow extends TimedRow {
  readonly id: string;
  readonly durationSeconds: number;
  readonly domain: string;
  /** Null where the company records no more than the domain. */
  readonly url: string | null;
  readonly title: string | null;
}
