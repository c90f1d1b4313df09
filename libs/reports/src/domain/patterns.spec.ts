import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, normalisedPattern } from './patterns.js';

const app = (pattern: string, name: string): boolean => matches('APPLICATION', normalisedPattern('APPLICATION', pattern) ?? '', name);
const site = (pattern: string, host: string): boolean => matches('WEBSITE', normalisedPattern('WEBSITE', pattern) ?? '-', host);

describe('patterns of applications', () => {
  it.each([
    ['Slack', 'slack', true], ['slack', 'Slack Beta', false], ['slack*', 'Slack Beta', true], ['*code*', 'Visual Studio Code - Insiders', true],
    ['a*b*c', 'aXbXc', true], ['a*b*c', 'acb', false], ['ab*ba', 'aba', false], ['*', 'anything', false], ['a.c', 'abc', false], ['(a+)+$', 'aaaa', false],
    ['БРАУЗЕР', 'браузер', true], ['Cafe\u0301', 'Café', true], ['*.exe', 'chrome.exe', true],
  ])('%j and %j: %j', (pattern, name, expected) => expect(app(pattern, name)).toBe(expected));

  it('mean what the same regular expression would, which they are not', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$'), maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '.', '$', '*'), minLength: 1, maxLength: 8 }), text, (pattern, name) => {
        fc.pre(/[^*]/.test(pattern));
        const meant = new RegExp(`^${pattern.replace(/[.$]/g, '\\$&').replace(/\*+/g, '.*')}$`);
        expect(app(pattern, name)).toBe(meant.test(name));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('patterns of websites', () => {
  it.each([
    ['example.com', 'example.com', true], ['example.com', 'www.example.com', true], ['example.com', 'badexample.com', false], ['Example.COM.', 'a.b.example.com', true],
    ['*.example.com', 'example.com', true], ['www.example.com', 'example.com', false], ['münchen.de', 'www.xn--mnchen-3ya.de', true], ['localhost', 'localhost', true], ['192.168.0.1', '192.168.0.1', true],
  ])('%j and %j: %j', (pattern, host, expected) => expect(site(pattern, host)).toBe(expected));

  it.each(['', '*', 'https://example.com', 'example.com/path', 'a b', 'user@example.com', 'ex..com', `${'a'.repeat(201)}`])('refuse %j', (pattern) => {
    expect(normalisedPattern('WEBSITE', pattern)).toBeNull();
  });

  it('stay as they are when they are normalised again', () => {
    fc.assert(
      fc.property(fc.constantFrom('APPLICATION' as const, 'WEBSITE' as const), fc.string({ maxLength: 20 }), (kind, typed) => {
        const once = normalisedPattern(kind, typed);
        if (once !== null) expect(normalisedPattern(kind, once)).toBe(once);
      }),
    );
  });
});
