import { describe, expect, it, vi } from 'vitest';
import { FactCache } from './fact-cache.js';

const key = (name: string): Buffer => Buffer.from(name);

describe('FactCache', () => {
  it('asks once for what is there', async () => {
    const cache = new FactCache<{ id: string }>(2);
    const find = vi.fn(() => Promise.resolve({ id: 'a' }));
    await cache.lookUp(key('a'), find);
    expect(await cache.lookUp(key('a'), find)).toEqual({ id: 'a' });
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('asks again for what was absent', async () => {
    const cache = new FactCache<{ id: string }>(2);
    expect(await cache.lookUp(key('a'), () => Promise.resolve(null))).toBeNull();
    expect(await cache.lookUp(key('a'), () => Promise.resolve({ id: 'a' }))).toEqual({ id: 'a' });
  });

  it('lets the least recently used fact go', async () => {
    const cache = new FactCache<{ id: string }>(2);
    const find = (id: string) => vi.fn(() => Promise.resolve({ id }));
    await cache.lookUp(key('a'), find('a'));
    await cache.lookUp(key('b'), find('b'));
    await cache.lookUp(key('a'), find('a'));
    await cache.lookUp(key('c'), find('c'));
    expect(cache.size).toBe(2);
    const again = find('a');
    await cache.lookUp(key('a'), again);
    expect(again).not.toHaveBeenCalled();
    const b = find('b');
    await cache.lookUp(key('b'), b);
    expect(b).toHaveBeenCalledTimes(1);
  });
});
