import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMinute } from './instant-minute.js';

describe('parseMinute', () => {
  it('reads every whole minute as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minute) => {
        const at = minute * 60_000;
        expect(parseMinute(new Date(at).toISOString())).toBe(at);
        expect(parseMinute(`${new Date(at).toISOString().slice(0, 16)}Z`)).toBe(at);
      }),
    );
  });

  it.each(['2026-02-30T09:00:00.000Z', '2026-11-31T09:00Z', '2026-11-02T24:00:00.000Z', '2026-11-02T09:00:01.000Z', '2026-11-02T09:00:00.001Z', '2026-11-02T09:00:00+01:00', '2026-11-02', '', 'yesterday', 0, null, undefined, {}])(
    'refuses %j',
    (value) => {
      expect(parseMinute(value)).toBeNaN();
    },
  );
});
