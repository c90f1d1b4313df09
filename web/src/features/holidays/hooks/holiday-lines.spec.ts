import { describe, expect, it } from 'vitest';
import { readHolidayLines } from './holiday-lines';

describe('pasted holidays', () => {
  it('are a date and a name a line, with whatever stands between them', () => {
    const text = '2026-10-03,German Unity Day\r\n25/12/2026; Christmas Day \n\n26.12.2026\tBoxing Day, a Saturday\n"2026-12-31","New Year’s Eve"\n01/01/2027 New Year’s Day';
    expect(readHolidayLines(text, 'en-GB')).toEqual({
      holidays: [
        { day: '2026-10-03', name: 'German Unity Day' },
        { day: '2026-12-25', name: 'Christmas Day' },
        { day: '2026-12-26', name: 'Boxing Day, a Saturday' },
        { day: '2026-12-31', name: 'New Year’s Eve' },
        { day: '2027-01-01', name: 'New Year’s Day' },
      ],
      problems: [],
    });
  });

  it('are read in the order in which the reader writes dates', () => {
    expect(readHolidayLines('07/04/2026,Independence Day', 'en-US').holidays).toEqual([{ day: '2026-07-04', name: 'Independence Day' }]);
    expect(readHolidayLines('07/04/2026,Some Tuesday', 'en-GB').holidays).toEqual([{ day: '2026-04-07', name: 'Some Tuesday' }]);
  });

  it('say by its number which line is wrong and how', () => {
    const { holidays, problems } = readHolidayLines(`date,name\n\n2026-02-30,None\n2026-05-01\n2026-05-01,Labour Day\n2026-05-01,May Day\n2026-05-02,${'x'.repeat(101)}`, 'en-GB');
    expect(holidays).toEqual([{ day: '2026-05-01', name: 'Labour Day' }]);
    expect(problems).toEqual([{ line: 1, problem: 'date' }, { line: 3, problem: 'date' }, { line: 4, problem: 'name' }, { line: 6, problem: 'twice' }, { line: 7, problem: 'long' }]);
  });
});
