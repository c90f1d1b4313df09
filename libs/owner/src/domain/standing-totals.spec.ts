import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPANY_STANDINGS } from './company-list.js';
import { standingTotals } from './standing-totals.js';

describe('standingTotals', () => {
  it('add up to all companies', () => {
    const rows = fc.array(fc.record({ standing: fc.constantFrom(...COMPANY_STANDINGS), companies: fc.nat(10_000) }));
    fc.assert(
      fc.property(rows, (counted) => {
        const { companies, ...byStanding } = standingTotals(counted);
        expect(companies).toBe(counted.reduce((sum, row) => sum + row.companies, 0));
        expect(Object.values(byStanding).reduce((sum, each) => sum + each, 0)).toBe(companies);
      }),
    );
  });
});
