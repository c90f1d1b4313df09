import { describe, expect, it } from 'vitest';
import { isReplaced, mostOf, rateOf, rateOn, type RateDraft } from './rate-draft';

const draft: RateDraft = { amount: 45.67, validFrom: '2026-11-01', ends: false };

describe('what is typed as a rate', () => {
  it('is sent in the minor units of its currency', () => {
    expect(rateOf(draft, 'EUR')).toEqual({ amount: 4_567, currency: 'EUR', validFrom: '2026-11-01' });
    expect(rateOf({ ...draft, amount: 4_567 }, 'JPY')?.amount).toBe(4_567);
    expect(rateOf({ ...draft, amount: 1.005 }, 'KWD')?.amount).toBe(1_005);
    expect(rateOf({ ...draft, ends: true, amount: '' }, 'EUR')).toEqual({ amount: null, currency: 'EUR', validFrom: '2026-11-01' });
  });

  it.each([{ amount: '' }, { amount: 0 }, { amount: 0.004 }, { amount: mostOf('EUR') + 0.01 }, { validFrom: '' }, { validFrom: '', ends: true }])('is not sent while it is %j', (wrong) => {
    expect(rateOf({ ...draft, ...wrong }, 'EUR')).toBeNull();
  });
});

describe('a history of rates', () => {
  const history = [
    { validFrom: '2026-12-01', amount: null },
    { validFrom: '2026-11-01', amount: 5_000 },
    { validFrom: '2026-11-01', amount: 4_000 },
    { validFrom: '2026-01-01', amount: 3_000 },
  ];

  it('tells the rate of a day, and none before the first or after the end', () => {
    expect(['2025-12-31', '2026-10-31', '2026-11-01', '2026-12-01'].map((day) => rateOn(history, day)?.amount ?? null)).toEqual([null, 3_000, 5_000, null]);
  });

  it('knows what was set anew for the same day', () => {
    expect(history.map((_, place) => isReplaced(history, place))).toEqual([false, false, true, false]);
  });
});
