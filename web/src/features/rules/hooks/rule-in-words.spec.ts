import { describe, expect, it } from 'vitest';
import { ruleInWords } from './rule-in-words';

describe('a rule in words', () => {
  it.each([
    ['WEBSITE', 'example.com', 'example.com'],
    ['APPLICATION', 'visual studio code', 'visual studio code'],
    ['APPLICATION', 'slack*', 'everything that begins with slack'],
    ['APPLICATION', '*player', 'everything that ends with player'],
    ['APPLICATION', '*game*', 'everything like *game*, where * stands for anything'],
    ['APPLICATION', 'a*b', 'everything like a*b, where * stands for anything'],
  ] as const)('%s %s: %s', (kind, pattern, words) => expect(ruleInWords({ kind, pattern })).toBe(words));
});
