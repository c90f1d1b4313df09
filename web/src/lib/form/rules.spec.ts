import { describe, expect, it } from 'vitest';
import { all, atMost, email, optional, passwordLength, required } from './rules';

describe('form rules', () => {
  it('says what to enter', () => {
    expect(required('a name')('  ')).toBe('Enter a name.');
    expect(required('a name')('Acme')).toBeNull();
  });

  it('lets the first broken rule speak', () => {
    const rule = all(required('an address'), email());
    expect(rule('')).toBe('Enter an address.');
    expect(rule('someone')).toMatch(/^Enter an e-mail address/);
    expect(rule('someone@example.com')).toBeNull();
  });

  it('leaves an optional field alone while it is empty', () => {
    expect(optional(email())('')).toBeNull();
    expect(optional(email())('someone')).not.toBeNull();
  });

  it('knows limits', () => {
    expect(atMost(3)('abcd')).toBe('Use at most 3 characters.');
    expect(passwordLength(10)('short')).toBe('Use at least 10 characters.');
  });
});
