import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPrecedence, CATEGORIES, decider, type Rule, rulesOfTeam } from './categories.js';
import { matches } from './patterns.js';

const rule = (pattern: string, category: Rule['category'], values: Partial<Rule> = {}): Rule => ({ id: pattern, kind: 'WEBSITE', pattern, category, teamId: null, ...values });

const categoryOf = (rules: Rule[], kind: Rule['kind'], name: string, team: string | null): Rule['category'] => decider(rules)(kind, name, team)?.category ?? 'NEUTRAL';

describe('the rule that decides', () => {
  it("is the team's before the company's, the exact one before one with *, the longer one before the shorter", () => {
    const rules = [rule('google.com', 'UNPRODUCTIVE'), rule('docs.google.com', 'PRODUCTIVE'), rule('com', 'PRODUCTIVE', { teamId: 'sales' })];
    expect(categoryOf(rules, 'WEBSITE', 'docs.google.com', null)).toBe('PRODUCTIVE');
    expect(categoryOf(rules, 'WEBSITE', 'www.google.com', null)).toBe('UNPRODUCTIVE');
    expect(categoryOf(rules, 'WEBSITE', 'www.google.com', 'sales')).toBe('PRODUCTIVE');
    expect(categoryOf(rules, 'WEBSITE', 'www.google.com', 'others')).toBe('UNPRODUCTIVE');
    expect(categoryOf(rules, 'WEBSITE', 'example.org', 'sales')).toBe('NEUTRAL');
    expect(categoryOf(rules, 'APPLICATION', 'docs.google.com', null)).toBe('NEUTRAL');
    const applications = [rule('sla*', 'UNPRODUCTIVE', { kind: 'APPLICATION' }), rule('slack*', 'NEUTRAL', { kind: 'APPLICATION' }), rule('slack', 'PRODUCTIVE', { kind: 'APPLICATION' })];
    expect(['Slack', 'Slack Beta', 'Slate'].map((name) => categoryOf(applications, 'APPLICATION', name, null))).toEqual(['PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE']);
  });

  const rules = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('APPLICATION' as const, 'WEBSITE' as const),
      pattern: fc.constantFrom('a', 'a*', '*a', 'a.b', 'b', '*b*', 'b.a', 'a*b'),
      category: fc.constantFrom(...CATEGORIES),
      teamId: fc.constantFrom(null, 'one', 'two'),
    }),
    { selector: ({ kind, pattern, teamId }) => `${kind} ${pattern} ${teamId ?? ''}` },
  );

  it('does not depend on the order in which rules are listed, and is the first of all that match', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('a', 'b', 'a.b', 'b.a', 'ab', 'aab'), fc.constantFrom(null, 'one', 'two', 'three'), (listed, name, team) => {
        for (const kind of ['APPLICATION', 'WEBSITE'] as const) {
          const found = decider(listed)(kind, name, team);
          expect(decider(listed.toReversed())(kind, name, team)).toEqual(found);
          const matching = listed.filter((each) => each.kind === kind && (each.teamId === null || each.teamId === team) && matches(kind, each.pattern, name));
          expect(found).toEqual(matching.toSorted(byPrecedence)[0] ?? null);
        }
      }),
    );
  });

  it('is found by a total order', () => {
    fc.assert(
      fc.property(rules, (listed) => {
        for (const a of listed.filter(({ kind }) => kind === 'WEBSITE')) {
          for (const b of listed.filter(({ kind }) => kind === 'WEBSITE')) {
            expect(Math.sign(byPrecedence(a, b))).toBe(-Math.sign(byPrecedence(b, a)) + 0);
            expect(byPrecedence(a, b) === 0).toBe(a === b);
          }
        }
      }),
    );
  });
});

describe('the rules of a team', () => {
  it('are everybody’s and its own, in order, without those that its own go before', () => {
    const rules = [rule('b.com', 'NEUTRAL'), rule('a.com', 'UNPRODUCTIVE'), rule('a.com', 'PRODUCTIVE', { teamId: 'sales' }), rule('c.com', 'PRODUCTIVE', { teamId: 'others' }), rule('a.com', 'NEUTRAL', { kind: 'APPLICATION' })];
    const told = (team: string | null): string[] => rulesOfTeam(rules, team).map(({ kind, pattern, category }) => `${kind} ${pattern} ${category}`);
    expect(told('sales')).toEqual(['WEBSITE a.com PRODUCTIVE', 'APPLICATION a.com NEUTRAL', 'WEBSITE b.com NEUTRAL']);
    expect(told(null)).toHaveLength(3);
    expect(told(null)).toContain('WEBSITE a.com UNPRODUCTIVE');
  });
});
