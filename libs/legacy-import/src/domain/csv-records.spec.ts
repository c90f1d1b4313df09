import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, CsvRecords } from './csv-records.js';

function read(...chunks: string[]): CsvRecord[] {
  const records = new CsvRecords();
  return [...chunks.flatMap((chunk) => [...records.push(chunk)]), ...records.end()];
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('reading CSV', () => {
  it('reads back what was written, wherever the chunks end', () => {
    const table = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '😀', ' ') }), { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 7 }), (rows, end, size) => {
        const csv = rows.map((row) => row.map(quoted).join(',')).join(end);
        const chunks = Array.from({ length: Math.ceil(csv.length / size) }, (_, i) => csv.slice(i * size, (i + 1) * size));
        expect(read(...chunks).map((record) => 'cells' in record && record.cells)).toEqual(rows);
      }),
    );
  });

  it('leaves empty lines out and needs no line break at the end', () => {
    expect(read('a,b\r\n\r\n1,\n')).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 3, cells: ['1', ''] }]);
    expect(read('a,b\n1,2')).toEqual(read('a,b\n1,2\n'));
  });

  it('counts lines within quotes, and names the one in which a record begins', () => {
    expect(read('"a\n\nb",1\nc,2\n').map(({ line }) => line)).toEqual([1, 4]);
  });

  it('gives up a line with a quote where none may stand, and goes on behind it', () => {
    const [first, second, third] = read('a,b\nsay "x",1\n"x"y,2\nc,3\n').slice(1);
    expect(first).toMatchObject({ line: 2, problem: expect.stringContaining('A quote stands where none may') });
    expect(second).toMatchObject({ line: 3, problem: expect.any(String) });
    expect(third).toEqual({ line: 4, cells: ['c', '3'] });
  });

  it('refuses a file with a quote that is never closed', () => {
    expect(() => read('a,b\n"x,1\nc,2\n')).toThrow('record of line 2 is never closed');
  });
});
