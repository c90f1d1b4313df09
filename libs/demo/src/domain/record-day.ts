import type { ActivityItem, ApplicationItem, SessionItem, WebsiteItem } from '#contracts';
import type { DemoCompany, DemoDevice, DemoPerson, Habits } from './cast.js';
import { Dice, idFrom } from './dice.js';
import { type Segment, segments } from './segments.js';
import { type Scene, TRADES } from './trades.js';
import { type Stretch, stretches } from './work-hours.js';

/** What a tracker would have recorded on one device in one stretch of work, and would have sent by `now`. */
export interface Recording {
  readonly device: DemoDevice;
  readonly session: SessionItem;
  readonly activity: ActivityItem[];
  readonly applications: ApplicationItem[];
  readonly websites: WebsiteItem[];
  readonly screenshots: Shot[];
}

/** A moment at which a screen was looked at. */
export interface Shot {
  readonly id: string;
  readonly sessionId: string;
  readonly at: number;
  readonly scene: Scene;
}

export interface DayOptions {
  /** Milliseconds since 1970. What would end later has not happened. */
  readonly now: number;
  readonly screenshots: boolean;
}

const MINUTE_MS = 60_000;
const SHOTS_A_STRETCH = 2;

/**
 * The records of one person and calendar date. Pure: the same for everybody and at every call, but for what lies after
 * `now`. Intervals of a device never overlap; a session that goes on at `now` has no end.
 */
export function recordDay(company: DemoCompany, person: DemoPerson, habits: Habits, date: string, options: DayOptions): Recording[] {
  const name = `${person.email} ${date}`;
  const screenshots = options.screenshots && new Dice(`screenshots ${name}`).chance(habits.daysWithShots);
  return stretches(company, person, habits, date)
    .filter((stretch) => stretch.start <= options.now)
    .map((stretch, index) => recordStretch(stretch, habits, `${name} ${index}`, { ...options, screenshots }));
}

function recordStretch(stretch: Stretch, habits: Habits, name: string, { now, screenshots }: DayOptions): Recording {
  const dice = new Dice(name);
  const done = segments(stretch, TRADES[habits.trade], dice);
  const sessionId = idFrom(`session ${name}`);
  const past = <T extends { readonly end: number }>(items: readonly T[]): T[] => items.filter(({ end }) => end <= now);
  return {
    device: stretch.device,
    session: { id: sessionId, startedAt: iso(stretch.start), endedAt: stretch.end <= now ? iso(stretch.end) : null },
    activity: minutes(stretch, done, dice, Math.min(stretch.end, now)).map((minute) => ({ ...minute, sessionId })),
    applications: past(done).flatMap((segment, index) => applicationOf(segment, `${name} ${index}`, sessionId)),
    websites: past(done.flatMap(({ visits }) => visits)).map((visit) => ({
      id: idFrom(`visit ${name} ${visit.start}`),
      sessionId,
      ...visit.site,
      ...interval(visit),
    })),
    screenshots: screenshots ? shots(done, sessionId, now) : [],
  };
}

function applicationOf(segment: Segment, name: string, sessionId: string): ApplicationItem[] {
  const { application, title } = segment;
  if (!application) return [];
  return [{ id: idFrom(`window ${name}`), sessionId, app: application.app, ...(title === null ? {} : { title }), ...interval(segment) }];
}

/** Whole minutes of the clock that lie in the stretch and before `end`. */
function minutes(stretch: Stretch, done: readonly Segment[], dice: Dice, end: number): Omit<ActivityItem, 'sessionId'>[] {
  const made: Omit<ActivityItem, 'sessionId'>[] = [];
  let place = 0;
  for (let minute = Math.ceil(stretch.start / MINUTE_MS) * MINUTE_MS; minute + MINUTE_MS <= end; minute += MINUTE_MS) {
    while ((done[place]?.end ?? Infinity) <= minute) place += 1;
    made.push(activityOf(minute, done[place]?.application ?? null, dice));
  }
  return made;
}

function activityOf(minute: number, application: Segment['application'], dice: Dice): Omit<ActivityItem, 'sessionId'> {
  // Thrown in any case, so that what follows does not depend on it.
  const [mood, hand] = [dice.next(), dice.next()];
  if (!application) return { minute: iso(minute), activeSeconds: 0, idleSeconds: 60, keystrokes: 0, clicks: 0 };
  const activeSeconds = Math.min(60, Math.round(60 * application.busy * (0.7 + 0.6 * mood)));
  const keystrokes = Math.round(activeSeconds * application.keys * (0.4 + 1.2 * hand));
  return { minute: iso(minute), activeSeconds, idleSeconds: 60 - activeSeconds, keystrokes, clicks: Math.round(activeSeconds * (0.05 + 0.3 * (1 - hand))) };
}

/** In the middle of windows that are spread over the stretch. */
function shots(done: readonly Segment[], sessionId: string, now: number): Shot[] {
  const windows = done.filter((segment) => segment.application !== null);
  return Array.from({ length: SHOTS_A_STRETCH }, (_, index) => windows[Math.floor(((index + 0.5) / SHOTS_A_STRETCH) * windows.length)]).flatMap((window) => {
    if (!window?.application) return [];
    const at = Math.floor((window.start + window.end) / 2_000) * 1_000;
    return at > now ? [] : [{ id: idFrom(`screenshot ${sessionId} ${at}`), sessionId, at, scene: window.application.scene }];
  });
}

function interval({ start, end }: { readonly start: number; readonly end: number }): { startedAt: string; durationSeconds: number } {
  return { startedAt: iso(start), durationSeconds: Math.round((end - start) / 1_000) };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
