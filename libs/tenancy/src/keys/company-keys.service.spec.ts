import { describe, expect, it } from 'vitest';
import { Secrets, tokenHash } from '#platform';
import { CompanyKeys } from './company-keys.service.js';

const A = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';
const B = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11';
const keys = new CompanyKeys(new Secrets('a secret of at least thirty-two characters'));

describe('CompanyKeys', () => {
  it('makes keys that are unique, recognisable and carry 256 bits', () => {
    const made = Array.from({ length: 100 }, () => keys.create(A).key);
    expect(new Set(made).size).toBe(100);
    for (const key of made) expect(key).toMatch(/^eptk_[\w-]{43}$/);
  });

  it('stores a hash to look it up, a hint, and the key sealed', () => {
    const { key, hash, hint, sealed } = keys.create(A);
    expect(hash.equals(tokenHash(key))).toBe(true);
    expect(key.endsWith(hint)).toBe(true);
    expect(hint).toHaveLength(4);
    expect(sealed.includes(key)).toBe(false);
    expect(keys.open(A, sealed)).toBe(key);
  });

  it('opens nothing for another company, with another secret, or when a byte was changed', () => {
    const { sealed } = keys.create(A);
    expect(() => keys.open(B, sealed)).toThrow();
    expect(() => new CompanyKeys(new Secrets('another secret of at least thirty-two')).open(A, sealed)).toThrow();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => keys.open(A, changed)).toThrow();
    }
  });
});
