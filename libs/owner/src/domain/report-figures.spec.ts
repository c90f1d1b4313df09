import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualRevenue, averageEmployees, averageRevenue, churnByMonth, growthByMonth, monthlyRevenue, monthsUpTo, planDistribution, revenuePotential, subscriptionHealth, trialConversion } from './report-figures.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const PLANS = [
  { plan: 'FREE', name: 'Free', priceAmount: 0, trial: 2, active: 1 },
  { plan: 'PRO', name: 'Pro', priceAmount: 9_900, trial: 3, active: 2 },
];
const NOBODY = { companies: 0, trial: 0, active: 0, expired: 0, suspended: 0, cancelled: 0 };
const TOTALS = { companies: 12, trial: 5, active: 3, expired: 2, suspended: 1, cancelled: 1 };
const plans = fc.array(fc.record({ plan: fc.string(), name: fc.string(), priceAmount: fc.nat(1_000_000), trial: fc.nat(10_000), active: fc.nat(10_000) }));

describe('figures of the reports', () => {
  it('of revenue are whole minor units of running subscriptions, trials apart', () => {
    expect(monthlyRevenue(PLANS)).toEqual(usd(19_800));
    expect(annualRevenue(usd(19_800) as never)).toEqual(usd(237_600));
    expect(revenuePotential(PLANS)).toEqual(usd(29_700));
    expect(averageRevenue(monthlyRevenue(PLANS), PLANS)).toEqual(usd(6_600));
    expect(averageRevenue(monthlyRevenue([]), [])).toBeNull();
    fc.assert(
      fc.property(plans, (each) => {
        const everyone = each.map((plan) => ({ ...plan, active: plan.active + plan.trial, trial: 0 }));
        expect(monthlyRevenue(everyone).amount).toBe(monthlyRevenue(each).amount + revenuePotential(each).amount);
        const average = averageRevenue(monthlyRevenue(each), each);
        if (average) expect(average.amount).toBeLessThanOrEqual(Math.max(...each.map(({ priceAmount }) => priceAmount)));
      }),
    );
  });

  it('of health, conversion and size have one decimal, and are null where there is nothing to divide by', () => {
    expect(subscriptionHealth(TOTALS)).toBe(66.7);
    expect(trialConversion({ decided: 3, converted: 1 })).toBe(33.3);
    expect(averageEmployees(100, TOTALS)).toBe(12.5);
    expect([subscriptionHealth(NOBODY), trialConversion({ decided: 0, converted: 0 }), averageEmployees(0, NOBODY)]).toEqual([null, null, null]);
  });

  it('of plans count every served company once', () => {
    expect(planDistribution(PLANS).map(({ companies, percent }) => [companies, percent])).toEqual([[3, 37.5], [5, 62.5]]);
    fc.assert(
      fc.property(plans, (each) => {
        const shown = planDistribution(each);
        const percents = shown.map(({ percent }) => percent ?? 100 / shown.length);
        if (each.length > 0) expect(Math.abs(percents.reduce((sum, one) => sum + one, 0) - 100)).toBeLessThanOrEqual(0.06 * each.length);
      }),
    );
  });

  it('of churn have every month, those in which nobody paid too', () => {
    expect(churnByMonth(['2026-10', '2026-11'], [{ month: '2026-11', paying: 4, kept: 3 }, { month: '2026-09', paying: 9, kept: 1 }])).toEqual([
      { month: '2026-10', paying: 0, lost: 0, percent: null },
      { month: '2026-11', paying: 4, lost: 1, percent: 25 },
    ]);
  });

  it('of growth carry what was before the first month', () => {
    const changes = [{ month: '2024-01', created: 5, cancelled: 1 }, { month: '2026-11', created: 2, cancelled: 3 }];
    expect(growthByMonth(['2026-10', '2026-11'], changes, [{ month: '2026-11', activeSeconds: 150 }])).toEqual([
      { month: '2026-10', newCompanies: 0, companies: 4, activeMinutes: 0 },
      { month: '2026-11', newCompanies: 2, companies: 3, activeMinutes: 3 },
    ]);
  });

  it('are of twelve months that follow one another', () => {
    expect(monthsUpTo('2026-11-21')).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(monthsUpTo('2026-01-31', 2)).toEqual(['2025-12', '2026-01']);
  });
});
