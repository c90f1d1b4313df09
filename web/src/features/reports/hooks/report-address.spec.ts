import { describe, expect, it } from 'vitest';
import { daysOf, keptParameters, openKept, readReport, writeDays } from './report-address';

const read = (address: string) => readReport(new URLSearchParams(address), '2026-11-18');

describe('the address of a report', () => {
  it('says nothing of what is usual', () => {
    expect(read('')).toEqual({ report: 'hours', period: 'this-month', from: '2026-11-01', to: '2026-11-18', employee: null, team: null, group: 'day', asTable: false });
  });

  it('names report, days, people, lines and view', () => {
    expect(read('report=productivity&from=2026-01-01&to=2026-03-31&team=t&group=item&view=table')).toEqual({
      report: 'productivity', period: null, from: '2026-01-01', to: '2026-03-31', employee: null, team: 't', group: 'item', asTable: true,
    });
  });

  it.each(['from=2026-03-02&to=2026-03-01', 'from=2026-02-30&to=2026-03-01', 'from=2024-01-01&to=2026-01-01', 'period=yesterday', 'report=none&group=item'])('takes %s for nothing', (address) => {
    expect(read(address)).toEqual(read(''));
  });
});

describe('a period', () => {
  it('is what the calendar says, and ends today where it is not over', () => {
    expect(daysOf('this-week', '2026-11-18')).toEqual({ from: '2026-11-16', to: '2026-11-18' });
    expect(daysOf('this-week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(daysOf('last-week', '2026-01-01')).toEqual({ from: '2025-12-22', to: '2025-12-28' });
    expect(daysOf('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOf('last-month', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(daysOf('this-year', '2026-11-18')).toEqual({ from: '2026-01-01', to: '2026-11-18' });
  });

  it('of one’s own never ends before it begins, nor is too long', () => {
    expect(writeDays('2026-03-02', '2026-03-01')).toMatchObject({ from: '2026-03-02', to: '2026-03-02' });
    expect(writeDays('2025-01-01', '2026-12-31')).toMatchObject({ to: '2026-02-04' });
  });
});

describe('a kept report', () => {
  it('opens as it was kept, without what was in the address before', () => {
    const kept = keptParameters(new URLSearchParams('report=hours&period=last-week&team=t&page=3&drawer=x'));
    expect(kept).toEqual({ report: 'hours', period: 'last-week', team: 't' });
    expect(openKept(kept)).toEqual({ report: 'hours', period: 'last-week', team: 't', from: null, to: null, employee: null, group: null, view: null, page: null });
  });
});
