import { describe, expect, it } from 'vitest';
import { legacyUuid } from './legacy-ids.js';

describe('the id that something of an old installation has here', () => {
  it('is its own where that is a UUID', () => {
    expect(legacyUuid('session', '0192F0C1-7A51-7B3E-9A55-3F1F5F1C9A10')).toBe('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10');
  });

  it('is else made of kind and id, the same at every run of every version', () => {
    expect(legacyUuid('user', '7')).toBe('6533ab6a-9d34-518b-b4c6-1ef0e0ff2152');
    expect(legacyUuid('session', '7')).not.toBe(legacyUuid('user', '7'));
    expect(legacyUuid('user', '70')).not.toBe(legacyUuid('user', '7'));
  });
});
