import { CATEGORIES, type Category, type Decider } from './categories.js';
import type { CountedUse } from './productivity.js';
import type { RuleKind } from './patterns.js';

/** A category, and whether it is a browser's, as one number: what a database groups by. Neutral and no browser is 1. */
const BROWSER = 3;
/** How many classes there are, from 0 on. */
export const CLASSES = 2 * BROWSER;

export function classOf(category: Category, browser: boolean): number {
  return CATEGORIES.indexOf(category) + (browser ? BROWSER : 0);
}

export function useOf(kind: RuleKind, itemClass: number, seconds: number): CountedUse {
  return { application: kind === 'APPLICATION', browser: itemClass >= BROWSER, category: CATEGORIES[itemClass % BROWSER] ?? 'NEUTRAL', seconds };
}

/** The class of an item for people of this team; null: of none that has rules of its own. */
export type Classifier = (kind: RuleKind, name: string, teamId: string | null) => number;

/** Each name is decided about once for a team, however often it is asked for. */
export function classifier(decide: Decider, isBrowser: (name: string) => boolean): Classifier {
  const known = new Map<string | null, Record<RuleKind, Map<string, number>>>();
  const ofTeam = (teamId: string | null): Record<RuleKind, Map<string, number>> => {
    const own = known.get(teamId) ?? { APPLICATION: new Map<string, number>(), WEBSITE: new Map<string, number>() };
    known.set(teamId, own);
    return own;
  };
  const browsers = new Map<string, boolean>();
  const isKnownBrowser = (name: string): boolean => {
    const found = browsers.get(name) ?? isBrowser(name);
    browsers.set(name, found);
    return found;
  };
  return (kind, name, teamId) => {
    const decided = ofTeam(teamId)[kind];
    const found = decided.get(name) ?? classOf(decide(kind, name, teamId)?.category ?? 'NEUTRAL', kind === 'APPLICATION' && isKnownBrowser(name));
    decided.set(name, found);
    return found;
  };
}
