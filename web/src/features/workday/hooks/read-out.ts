import type { ActivityMinute, Screenshot, WorkSession } from '../../../lib/api/types';
import { type Block, dominantIn } from './merge-blocks';

const MINUTE_MS = 60_000;

export interface DayFacts {
  sessions: readonly Pick<WorkSession, 'startedAt' | 'endedAt' | 'lastActivityAt'>[];
  activity: readonly Pick<ActivityMinute, 'minute' | 'activeSeconds' | 'idleSeconds'>[];
  screenshots: readonly Pick<Screenshot, 'capturedAt'>[];
  applications: readonly Block[];
  websites: readonly Block[];
}

export interface ReadOut {
  session: boolean;
  /** Null where the minute was not recorded. */
  activeSeconds: number | null;
  idleSeconds: number | null;
  application: string | null;
  website: string | null;
  screenshot: boolean;
}

/** What all lanes say of the minute that an instant is in. Several devices count together, up to the minute. */
export function readOutAt(facts: DayFacts, instant: number): ReadOut {
  const from = minuteOf(instant);
  const to = from + MINUTE_MS;
  const minutes = facts.activity.filter(({ minute }) => minuteOf(Date.parse(minute)) === from);
  const sum = (key: 'activeSeconds' | 'idleSeconds') => minutes.reduce((all, minute) => all + minute[key], 0);
  const active = Math.min(60, sum('activeSeconds'));
  return {
    session: facts.sessions.some(({ startedAt, endedAt, lastActivityAt }) => Date.parse(startedAt) < to && Date.parse(endedAt ?? lastActivityAt) > from),
    activeSeconds: minutes.length === 0 ? null : active,
    idleSeconds: minutes.length === 0 ? null : Math.min(60 - active, sum('idleSeconds')),
    application: dominantIn(facts.applications, from, to),
    website: dominantIn(facts.websites, from, to),
    screenshot: facts.screenshots.some(({ capturedAt }) => minuteOf(Date.parse(capturedAt)) === from),
  };
}

export function minuteOf(instant: number): number {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
