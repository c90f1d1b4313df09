import { describe, expect, it } from 'vitest';
import { clockTime, compactTime, dayColumns, dayInWords, measured, periodInWords } from './sheet-days';

describe('the grid’s days', () => {
  it('are all of the period, weekends marked', () => {
    const november = dayColumns({ from: '2026-11-01', to: '2026-11-30' }, new Map());
    expect(november).toHaveLength(30);
    expect(november.filter(({ weekend }) => weekend).map(({ day }) => day.slice(8))).toEqual(['01', '07', '08', '14', '15', '21', '22', '28', '29']);
  });

  it('say which of them are holidays, on weekends too', () => {
    const days = dayColumns({ from: '2026-10-02', to: '2026-10-04' }, new Map([['2026-10-03', 'German Unity Day'], ['2026-12-25', 'Christmas Day']]));
    expect(days.map(({ weekend, holiday }) => [weekend, holiday])).toEqual([[false, null], [true, 'German Unity Day'], [true, null]]);
    expect(days.map(dayInWords).filter((words) => words.includes('Holiday: German Unity Day'))).toHaveLength(1);
  });
});

describe('a cell', () => {
  const times = { activeSeconds: 3_600, idleSeconds: 900, recordedSeconds: 4_500, manualSeconds: 1_800, workedSeconds: 6_300 };

  it('counts manual time as worked, and neither as active nor as idle', () => {
    expect([measured(times, 'worked'), measured(times, 'active'), measured(times, 'idle')]).toEqual([6_300, 3_600, 900]);
  });

  it.each([[27_720, '7:42'], [0, '0:00'], [29, '0:00'], [3_599, '1:00'], [-2_700, '−0:45'], [-10, '0:00'], [360_000, '100'], [4_334_400, '1,204']])('shows %i seconds as %s', (seconds, shown) => {
    expect(compactTime(seconds, 'en')).toBe(shown);
  });

  it('has its minutes wherever there is room for them', () => {
    expect([clockTime(389_520, 'en'), clockTime(4_334_460, 'en'), clockTime(-2_700, 'en')]).toEqual(['108:12', '1,204:01', '−0:45']);
  });
});

describe('the period in words', () => {
  it('is a month by its name, and other days by the first and the last', () => {
    expect(periodInWords({ from: '2026-11-01', to: '2026-11-30', step: 'month' }, 'en-GB')).toBe('November 2026');
    expect(periodInWords({ from: '2026-11-16', to: '2026-11-22', step: 'week' }, 'en-GB')).toBe('16 Nov 2026 – 22 Nov 2026');
  });
});
