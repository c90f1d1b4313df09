import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SheetLine, sum, workedSeconds } from './sheet.js';
import { decimalHours, gridOf, hoursAndMinutes, LIST_HEADER, listRows } from './sheet-tables.js';

const worked = fc.record({ activeSeconds: fc.nat(40_000), idleSeconds: fc.nat(40_000), manualSeconds: fc.integer({ min: -40_000, max: 40_000 }) });
const DAYS = ['2026-11-02', '2026-11-03', '2026-11-05'];
const lines: fc.Arbitrary<SheetLine[]> = fc.array(
  fc.record({ employee: fc.constant({ id: '1', name: 'Grace', email: 'grace@example.test' }), days: fc.tuple(worked, worked, worked).map((three) => three.map((one, i) => ({ day: DAYS[i]!, ...one }))) }),
  { maxLength: 4 },
);
const PERIOD = { from: '2026-11-01', to: '2026-11-07' };

describe('a timesheet as a grid', () => {
  it('has sums that agree, by row, by column and in the corner', () => {
    fc.assert(
      fc.property(lines, (sheet) => {
        const { columns, rows } = gridOf(sheet, PERIOD);
        expect(rows).toHaveLength(sheet.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          const days = row.slice(2, 9).map(Number);
          expect(days.reduce((a, b) => a + b, 0)).toBe(row[9]);
        }
        const corner = rows.at(-1)![9];
        expect(rows.slice(0, -1).reduce((all, row) => all + Number(row[9]), 0)).toBe(corner);
        expect(workedSeconds(sum(sheet.flatMap((line) => line.days)))).toBe(corner);
      }),
    );
  });

  it('leaves a day empty on which there is nothing', () => {
    const { columns, rows } = gridOf([{ employee: { id: '1', name: 'Grace', email: 'g@example.test' }, days: [{ day: '2026-11-02', activeSeconds: 3_600, idleSeconds: 900, manualSeconds: -600 }] }], PERIOD);
    expect(columns.slice(0, 4).map(({ title }) => title)).toEqual(['Employee', 'E-mail', '2026-11-01', '2026-11-02']);
    expect(rows[0]).toEqual(['Grace', 'g@example.test', null, 3_900, null, null, null, null, null, 3_900, 1.08, 1.25, -0.17, 1, 0.25]);
    expect(rows[1]!.slice(0, 4)).toEqual(['Total', null, null, 3_900]);
  });
});

describe('a timesheet as a list', () => {
  it('has each time as h:mm and as decimal hours', () => {
    const rows = listRows([{ employee: { id: '1', name: 'Grace', email: 'g@example.test' }, days: [{ day: '2026-11-02', activeSeconds: 3_600, idleSeconds: 900, manualSeconds: -600 }] }]);
    expect(rows).toEqual([['Grace', 'g@example.test', '2026-11-02', '1:00', '0:15', '1:15', '−0:10', '1:05', 1, 0.25, 1.25, -0.17, 1.08]]);
    expect(rows[0]).toHaveLength(LIST_HEADER.length);
  });

  it('writes times that are at most half a minute off, and no formula', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (time) => {
        const text = hoursAndMinutes(time);
        const [, sign, hours, minutes] = /^(−?)(\d+):([0-5]\d)$/.exec(text)!;
        expect(Math.abs((sign ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60 - time)).toBeLessThanOrEqual(30);
        expect(Math.abs(decimalHours(time) * 3_600 - time)).toBeLessThanOrEqual(18.001);
        expect(Object.is(decimalHours(time), -0)).toBe(false);
      }),
    );
  });
});
