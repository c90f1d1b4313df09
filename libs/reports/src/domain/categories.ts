import { fold, matchesFolded, type RuleKind } from './patterns.js';

/** What time counts as. What no rule names is neutral. */
export type Category = 'PRODUCTIVE' | 'NEUTRAL' | 'UNPRODUCTIVE';
export const CATEGORIES: readonly Category[] = ['PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE'];

export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  /** As `normalisedPattern` answers it. */
  readonly pattern: string;
  readonly category: Category;
  /** Null: for everybody. */
  readonly teamId: string | null;
}

/**
 * Which of two rules comes first where both match: a team's own before the company's; a name without `*` before one with;
 * then the one that says more, by its characters without `*`; then the one that stands first in the alphabet.
 * A total order: of two different rules that may stand side by side one is always first.
 */
export function byPrecedence(a: Rule, b: Rule): number {
  return (
    Number(a.teamId === null) - Number(b.teamId === null) ||
    Number(a.pattern.includes('*')) - Number(b.pattern.includes('*')) ||
    literals(b) - literals(a) ||
    compare(a.pattern, b.pattern) ||
    compare(a.teamId ?? '', b.teamId ?? '')
  );
}

/** The rule that decides about an application or a website of somebody in this team (null: in none); null where none does. */
export type Decider = (kind: RuleKind, name: string, teamId: string | null) => Rule | null;

/** For many names: the rules are put in order once, so that the first that matches decides. */
export function decider(rules: readonly Rule[]): Decider {
  const ordered = rules.toSorted(byPrecedence);
  const ofKind = { APPLICATION: ordered.filter(({ kind }) => kind === 'APPLICATION'), WEBSITE: ordered.filter(({ kind }) => kind === 'WEBSITE') };
  return (kind, name, teamId) => {
    const folded = fold(name);
    return ofKind[kind].find((rule) => (rule.teamId === null || rule.teamId === teamId) && matchesFolded(kind, rule.pattern, folded)) ?? null;
  };
}

/** What decides for somebody in this team, in order: without the rules of others, and those that another goes before whatever is matched. */
export function rulesOfTeam<R extends Rule>(rules: readonly R[], teamId: string | null): R[] {
  const theirs = rules.filter((rule) => rule.teamId === null || rule.teamId === teamId).toSorted(byPrecedence);
  return theirs.filter((rule, place) => !theirs.slice(0, place).some(({ kind, pattern }) => kind === rule.kind && pattern === rule.pattern));
}

const literals = (rule: Rule): number => rule.pattern.replaceAll('*', '').length;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
