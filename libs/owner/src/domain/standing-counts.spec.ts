import { describe, expect, it } from 'vitest';
import { planCounts, servedSeats, type StandingCount } from './standing-counts.js';

const FREE = { plan: 'FREE', name: 'Free', priceAmount: 0 };
const PRO = { plan: 'PRO', name: 'Pro', priceAmount: 9_900 };
const COUNTS: StandingCount[] = [
  { ...FREE, standing: null, companies: 0, seats: 0 },
  { ...PRO, standing: 'TRIAL', companies: 2, seats: 5 },
  { ...PRO, standing: 'ACTIVE', companies: 3, seats: 30 },
  { ...PRO, standing: 'EXPIRED', companies: 7, seats: 70 },
  { ...PRO, standing: 'SUSPENDED', companies: 11, seats: 110 },
  { ...PRO, standing: 'CANCELLED', companies: 13, seats: 130 },
];

describe('counts by plan and standing', () => {
  it('give each plan its served companies, also one that has none', () => {
    expect(planCounts(COUNTS)).toEqual([
      { ...FREE, trial: 0, active: 0 },
      { ...PRO, trial: 2, active: 3 },
    ]);
    expect(planCounts([])).toEqual([]);
  });

  it('give the seats of served companies alone', () => {
    expect(servedSeats(COUNTS)).toBe(35);
  });
});
