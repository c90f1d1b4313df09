import { describe, expect, it, vi } from 'vitest';
import { unavailable } from '#platform';
import { withRetries } from './collisions.js';

const refused = (code: string): Error => Object.assign(new Error('said by the database'), { code });

describe('withRetries', () => {
  it.each(['40P01', '40001'])('runs a transaction again after %s, twice at most', async (code) => {
    const twice = vi.fn().mockRejectedValueOnce(refused(code)).mockRejectedValueOnce(unavailable(refused(code))).mockResolvedValue('stored');
    expect(await withRetries(twice)).toBe('stored');
    const always = vi.fn().mockRejectedValue(refused(code));
    await expect(withRetries(always)).rejects.toThrow('said by the database');
    expect(always).toHaveBeenCalledTimes(3);
  });

  it('does not repeat anything else', async () => {
    const lost = vi.fn().mockRejectedValue(unavailable(refused('08006')));
    await expect(withRetries(lost)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
