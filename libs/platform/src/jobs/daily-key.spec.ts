import { describe, expect, it } from 'vitest';
import { dailyKey } from './daily-key.js';

describe('dailyKey', () => {
  it("is yesterday's before the hour and today's from then on", () => {
    expect(dailyKey(new Date(2026, 2, 1, 1, 59, 59), 2)).toBe('2026-02-28');
    expect(dailyKey(new Date(2026, 2, 1, 2, 0, 0), 2)).toBe('2026-03-01');
    expect(dailyKey(new Date(2026, 2, 1, 23, 59, 59), 2)).toBe('2026-03-01');
  });
});
