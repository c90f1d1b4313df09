import { describe, expect, it } from 'vitest';
import { neighbour, periodAround, readSheet, writePeriod } from './sheet-address';

const TODAY = '2026-11-21';
const read = (address: string) => readSheet(new URLSearchParams(address), TODAY);

describe('the timesheet’s address', () => {
  it('is this month, worked time and the first page where it says nothing', () => {
    expect(read('')).toEqual({ period: { from: '2026-11-01', to: '2026-11-30', step: 'month' }, measure: 'worked', search: '', team: null, page: 1 });
  });

  it('names a week, a month or days of one’s own', () => {
    expect(read('by=week').period).toEqual({ from: '2026-11-16', to: '2026-11-22', step: 'week' });
    expect(read('date=2028-02-10').period).toEqual({ from: '2028-02-01', to: '2028-02-29', step: 'month' });
    expect(read('from=2026-10-20&to=2026-11-05').period).toEqual({ from: '2026-10-20', to: '2026-11-05', step: null });
  });

  it.each(['from=2026-11-05&to=2026-10-20', 'from=2026-01-01&to=2026-12-31', 'date=2026-02-30', 'by=year', 'show=nothing&page=-1'])('takes %s for nothing', (address) => {
    expect(read(address)).toEqual(read(''));
  });

  it('comes back from what it writes', () => {
    for (const period of [periodAround(TODAY, 'week'), periodAround('2026-03-29', 'week'), periodAround('2025-12-31', 'month'), { from: '2026-10-20', to: '2026-10-22', step: null }]) {
      const written = Object.entries(writePeriod(period, TODAY)).filter((entry): entry is [string, string] => entry[1] !== null);
      expect(read(new URLSearchParams(written).toString()).period).toEqual(period);
    }
  });
});

describe('neighbouring periods', () => {
  it('meet without a gap, both ways', () => {
    for (const start of [periodAround('2026-12-15', 'month'), periodAround('2027-01-01', 'week'), { from: '2026-02-20', to: '2026-03-03', step: null }]) {
      const next = neighbour(start, 1);
      expect(Date.parse(next.from) - Date.parse(start.to)).toBe(86_400_000);
      expect(neighbour(next, -1)).toEqual(start);
    }
  });
});
