import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference.js';

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.integer({ max: 2, min: 0 }), fc.constant(null), fc.constant('x')));

describe('difference', () => {
  it('keeps what differs, on both sides', () => {
    const day = new Date('2026-01-01T00:00:00.000Z');
    expect(difference({ plan: 'FREE', ends: day, note: null }, { plan: 'PRO', ends: new Date(day), paid: 9_900, note: null })).toEqual({
      before: { plan: 'FREE' },
      after: { plan: 'PRO', paid: 9_900 },
    });
  });

  it('is empty for equal states, and rebuilds one from the other', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(difference(before, before)).toEqual({ before: {}, after: {} });
        const { before: old, after: fresh } = difference(before, after);
        const rest = Object.fromEntries(Object.entries(before).filter(([name]) => !(name in old)));
        expect({ ...rest, ...fresh }).toEqual(after);
      }),
    );
  });
});
