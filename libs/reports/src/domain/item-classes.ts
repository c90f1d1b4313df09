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

/** The class of an item for people of this team. */
export function itemClass(decide: Decider, isBrowser: (name: string) => boolean, kind: RuleKind, name: string, teamId: string | null): number {
  return classOf(decide(kind, name, teamId)?.category ?? 'NEUTRAL', kind === 'APPLICATION' && isBrowser(name));
}
