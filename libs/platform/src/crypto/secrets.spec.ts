import { describe, expect, it } from 'vitest';
import { randomToken, Secrets, tokenHash } from './secrets.js';

describe('Secrets', () => {
  const secrets = new Secrets('a secret for tests only, of more than 32 characters');

  it('derives the same key for the same purpose, another for every other', () => {
    expect(secrets.derive('a')).toEqual(secrets.derive('a'));
    expect(secrets.derive('a')).not.toEqual(secrets.derive('b'));
    expect(new Secrets('another secret, also of more than 32 characters').derive('a')).not.toEqual(secrets.derive('a'));
  });

  it('opens what it sealed, and nothing that was touched or belongs elsewhere', () => {
    const sealed = secrets.seal('company-key', 'company 1', 'the key');
    expect(secrets.open('company-key', 'company 1', sealed)).toBe('the key');
    expect(sealed.includes('the key')).toBe(false);
    expect(() => secrets.open('company-key', 'company 2', sealed)).toThrow();
    for (let i = 0; i < sealed.length; i++) {
      const touched = Buffer.from(sealed);
      touched[i] = (touched[i] ?? 0) ^ 1;
      expect(() => secrets.open('company-key', 'company 1', touched)).toThrow();
    }
  });

  it('never seals the same text to the same bytes', () => {
    expect(secrets.seal('p', 'c', 'x')).not.toEqual(secrets.seal('p', 'c', 'x'));
  });
});

describe('tokens', () => {
  it('carry 256 bits and are stored as 32 bytes of hash', () => {
    expect(Buffer.from(randomToken(), 'base64url')).toHaveLength(32);
    expect(tokenHash('x')).toHaveLength(32);
    expect(randomToken()).not.toBe(randomToken());
  });
});
