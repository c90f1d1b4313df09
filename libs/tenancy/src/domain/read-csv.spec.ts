import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.js';

describe('readCsv', () => {
  it.each([
    [',', 'name,email\na,b'],
    [';', 'name;email\r\na;b\r\n'],
    ['\t', 'name\temail\ra\tb'],
    [';', '"name, first, last";email\na;b'],
    [',', '\n\nname,email\na,b\n'],
    [';', 'sep=;\r\nname;email\r\na;b'],
  ])('tells %j by the header', (separator, text) => {
    const table = readCsv(text);
    expect(table.separator).toBe(separator);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['a', 'b']]);
  });

  it('reads quotes, with separators, quotes and line breaks in them', () => {
    expect(readCsv('name,email\n"Hopper, ""Amazing"" Grace\nUSN" ,g@x\n').rows).toEqual([{ line: 2, cells: ['Hopper, "Amazing" Grace\nUSN ', 'g@x'] }]);
  });

  it('names the line of the file where a row begins, blank ones counted and left out', () => {
    expect(readCsv('name,email\n\na,b\n , \n"c\nd",e\nf,g').rows.map(({ line }) => line)).toEqual([3, 5, 7]);
    expect(readCsv('sep=,\nname,email\na,b').rows.map(({ line }) => line)).toEqual([3]);
  });

  it('keeps a quote inside of a text, and what an open quote swallows', () => {
    expect(readCsv('name,email\nJ"r,b').rows[0]?.cells).toEqual(['J"r', 'b']);
    expect(readCsv('name,email\n"a,b\nc,d').rows).toEqual([{ line: 2, cells: ['a,b\nc,d'] }]);
  });

  it('is empty for a header alone', () => expect(readCsv('name,email')).toEqual({ separator: ',', header: ['name', 'email'], rows: [] }));

  it('reads 5,000 lines well within a second', () => {
    const text = `name,email\n${Array.from({ length: 5_000 }, (_, i) => `"Person ${i}",p${i}@acme.example`).join('\n')}`;
    const since = performance.now();
    expect(readCsv(text).rows).toHaveLength(5_000);
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
