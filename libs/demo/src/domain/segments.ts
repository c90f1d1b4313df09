import type { Dice } from './dice.js';
import type { Application, Site, Trade } from './trades.js';
import type { Stretch } from './work-hours.js';

/** Time in front of one window, or away from the screen. Segments follow one another without gaps. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Null: away. */
  readonly application: Application | null;
  readonly title: string | null;
  /** What a browser showed, in order, from the first second to the last. */
  readonly visits: readonly Visit[];
}

export interface Visit {
  readonly start: number;
  readonly end: number;
  readonly site: Site;
}

const MINUTE_MS = 60_000;
/** A break after this share of windows. */
const BREAKS = 0.06;

/** What somebody of a trade does in a stretch of work, from its first second to its last. */
export function segments(stretch: Stretch, trade: Trade, dice: Dice): Segment[] {
  const made: Segment[] = [];
  let at = stretch.start;
  while (at < stretch.end) {
    const next = at === stretch.away?.[0] ? away(at, stretch.away[1]) : pickNext(at, trade, dice);
    const limit = stretch.away && at < stretch.away[0] ? stretch.away[0] : stretch.end;
    const end = at === stretch.away?.[0] ? next.end : Math.min(next.end, limit);
    made.push(end === next.end ? next : cut(next, end));
    at = end;
  }
  return made;
}

function pickNext(at: number, trade: Trade, dice: Dice): Segment {
  if (dice.chance(BREAKS)) return away(at, at + dice.between(4 * 60, 15 * 60) * 1_000);
  const application = dice.weighted(trade.applications);
  const [least, most] = application.minutes;
  const end = at + dice.between(least * 60, most * 60) * 1_000;
  if (application.titles.length > 0) return { start: at, end, application, title: dice.pick(application.titles), visits: [] };
  const visits = visit(at, end, trade.sites, dice);
  return { start: at, end, application, title: visits[0]?.site.title ?? null, visits };
}

function visit(start: number, end: number, sites: readonly Site[], dice: Dice): Visit[] {
  const visits: Visit[] = [];
  for (let at = start; at < end; ) {
    const until = Math.min(end, at + dice.between(40, 420) * 1_000);
    visits.push({ start: at, end: until, site: dice.pick(sites) });
    at = until;
  }
  return visits;
}

function away(start: number, end: number): Segment {
  return { start, end: Math.max(end, start + MINUTE_MS), application: null, title: null, visits: [] };
}

function cut(segment: Segment, end: number): Segment {
  const visits = segment.visits.filter((one) => one.start < end).map((one) => ({ ...one, end: Math.min(one.end, end) }));
  return { ...segment, end, visits };
}
