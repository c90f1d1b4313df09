import { describe, expect, it } from 'vitest';
import { firstPeriod, readPeriod } from './overview-period';

describe('the period of the overview', () => {
  it('is what the address says', () => {
    expect(readPeriod(new URLSearchParams('period=week'))).toBe('week');
    expect(readPeriod(new URLSearchParams('period=today'))).toBe('today');
    expect(readPeriod(new URLSearchParams(''))).toBeNull();
    expect(readPeriod(new URLSearchParams('period=year'))).toBeNull();
  });

  it('begins with today, but with the week where only that has anything', () => {
    expect(firstPeriod({ today: { people: 1 }, week: { people: 4 } })).toBe('today');
    expect(firstPeriod({ today: { people: 0 }, week: { people: 4 } })).toBe('week');
    expect(firstPeriod({ today: { people: 0 }, week: { people: 0 } })).toBe('today');
  });
});
