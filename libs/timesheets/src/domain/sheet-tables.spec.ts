import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SheetLine, sum, workedSeconds } from './sheet.js';
import { decimalHours, gridOf, hoursAndMinutes, listHeader, listRows, type SheetCosts } from './sheet-tables.js';

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
        const { columns, rows } = gridOf(sheet, PERIOD, null);
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
    const { columns, rows } = gridOf([{ employee: { id: '1', name: 'Grace', email: 'g@example.test' }, days: [{ day: '2026-11-02', activeSeconds: 3_600, idleSeconds: 900, manualSeconds: -600 }] }], PERIOD, null);
    expect(columns.slice(0, 4).map(({ title }) => title)).toEqual(['Employee', 'E-mail', '2026-11-01', '2026-11-02']);
    expect(rows[0]).toEqual(['Grace', 'g@example.test', null, 3_900, null, null, null, null, null, 3_900, 1.08, 1.25, -0.17, 1, 0.25]);
    expect(rows[1]!.slice(0, 4)).toEqual(['Total', null, null, 3_900]);
  });
});

describe('a timesheet as a list', () => {
  it('has each time as h:mm and as decimal hours', () => {
    const rows = listRows([{ employee: { id: '1', name: 'Grace', email: 'g@example.test' }, days: [{ day: '2026-11-02', activeSeconds: 3_600, idleSeconds: 900, manualSeconds: -600 }] }], null);
    expect(rows).toEqual([['Grace', 'g@example.test', '2026-11-02', '1:00', '0:15', '1:15', '−0:10', '1:05', 1, 0.25, 1.25, -0.17, 1.08]]);
    expect(rows[0]).toHaveLength(listHeader(null).length);
  });

  it('has what each day cost where it is told, as the grid has sums of it, and nothing where a day has no rate', () => {
    const costs: SheetCosts = { currency: 'EUR', leftOut: false, days: [{ employeeId: '1', day: '2026-11-02', amount: 4_567 }, { employeeId: '1', day: '2026-11-03', amount: 433 }] };
    const worked = { activeSeconds: 3_600, idleSeconds: 0, manualSeconds: 0 };
    const days = ['2026-11-02', '2026-11-03', '2026-11-05'].map((day) => ({ day, ...worked }));
    const sheet: SheetLine[] = [{ employee: { id: '1', name: 'Grace', email: 'g@example.test' }, days }, { employee: { id: '2', name: 'Ada', email: 'a@example.test' }, days }];
    expect(listHeader(costs).at(-1)).toBe('Cost (EUR)');
    expect(listHeader({ ...costs, leftOut: true }).at(-1)).toMatch(/other currencies/);
    expect(listRows(sheet, costs).map((row) => row.at(-1))).toEqual([45.67, 4.33, null, null, null, null]);
    const { columns, rows } = gridOf(sheet, PERIOD, costs);
    expect([columns.at(-1)!.title, ...rows.map((row) => row.at(-1))]).toEqual(['Cost (EUR)', 50, null, 50]);
    expect(gridOf(sheet, PERIOD, { ...costs, days: [] }).rows.at(-1)!.at(-1)).toBeNull();
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
