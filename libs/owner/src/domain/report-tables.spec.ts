import { describe, expect, it } from 'vitest';
import { REPORT_DEFINITIONS } from '#contracts';
import { REPORT_SECTIONS, type ReportFigures, reportTable } from './report-tables.js';

const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const REPORT: ReportFigures = {
  period: { from: '2026-10-03', to: '2026-11-01' },
  status: { companies: 15, trial: 1, active: 2, expired: 3, suspended: 4, cancelled: 5 },
  topCompanies: [{ id: 'a', name: 'Acme Ltd', activeMinutes: 120 }],
  plans: [{ plan: 'PRO', name: 'Pro', trial: 1, active: 2, companies: 3, percent: 100 }],
  revenue: { mrr: usd(19_801), arr: usd(237_612), potential: usd(9_900), averagePerCompany: null },
  subscriptionHealth: 20,
  trialConversion: { decided: 3, converted: 2, percent: 66.7 },
  churnByMonth: [{ month: '2026-11', paying: 4, lost: 1, percent: 25 }],
  averageEmployees: 10.5,
  growth: [{ month: '2026-11', newCompanies: 1, companies: 10, activeMinutes: 420 }],
};

describe('reportTable', () => {
  it('has one row for each part of the chart', () => {
    expect(reportTable('status', REPORT).rows).toEqual([['Trial', 1], ['Active', 2], ['Expired', 3], ['Suspended', 4], ['Cancelled', 5], ['All', 15]]);
    expect(reportTable('plans', REPORT).rows).toEqual([['PRO', 'Pro', 1, 2, 3, 100]]);
    expect(reportTable('top-companies', REPORT).rows).toEqual([['Acme Ltd', 120, 'a']]);
    expect(reportTable('churn', REPORT).rows).toEqual([['2026-11', 4, 1, 25]]);
    expect(reportTable('growth', REPORT).rows).toEqual([['2026-11', 1, 10, 420]]);
  });

  it('writes money in its own unit, and each figure with what it means', () => {
    const { rows } = reportTable('figures', REPORT);
    expect(rows.map(([, value, unit]) => [value, unit])).toEqual([
      [198.01, 'USD'],
      [2_376.12, 'USD'],
      [99, 'USD'],
      [null, 'USD'],
      [20, '%'],
      [66.7, '%'],
      [3, 'trials'],
      [2, 'trials'],
      [10.5, 'employees'],
    ]);
    expect(rows.every(([, , , definition]) => Object.values(REPORT_DEFINITIONS).includes(definition as never))).toBe(true);
  });

  it.each(REPORT_SECTIONS)('has a cell under each heading: %s', (section) => {
    const { header, rows } = reportTable(section, REPORT);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length));
  });
});
