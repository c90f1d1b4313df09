import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackMemory } from './pack-memory.js';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const version = fc.constantFrom('1', '2');

describe('what is remembered of packs', () => {
  it('is of the version that is asked for, whatever was remembered before', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key, version, bytes: fc.integer({ min: 0, max: 20 }) })), key, version, (steps, asked, which) => {
        const memory = new PackMemory(50);
        for (const step of steps) memory.remember(step.key, step.version, { ...step }, step.bytes);
        const found = memory.find(asked, which);
        const last = steps.findLast((step) => step.key === asked);
        if (found) expect(found).toEqual(last);
        if (found) expect(last?.version).toBe(which);
      }),
    );
  });

  it('never takes more than it may, and forgets first what was not looked for longest', () => {
    const memory = new PackMemory(30);
    for (const each of ['a', 'b', 'c']) memory.remember(each, '1', { each }, 10);
    expect(memory.find('a', '1')).toEqual({ each: 'a' });
    memory.remember('d', '1', { each: 'd' }, 10);
    expect(['a', 'b', 'c', 'd'].map((each) => memory.find(each, '1') !== null)).toEqual([true, false, true, true]);
    // In the place of another version it takes no room beside it; what is larger than all there is room for is not kept.
    memory.remember('a', '2', { each: 'a' }, 10);
    expect(['a', 'c', 'd'].map((each) => memory.find(each, each === 'a' ? '2' : '1') !== null)).toEqual([true, true, true]);
    memory.remember('e', '1', { each: 'e' }, 31);
    expect(['a', 'c', 'd', 'e'].map((each) => memory.find(each, each === 'a' ? '2' : '1'))).toEqual([null, null, null, null]);
  });
});
