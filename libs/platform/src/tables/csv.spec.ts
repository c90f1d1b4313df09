import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDocument } from './csv.js';

const body = (...cells: (string | number | null)[]): string => csvDocument(['x'], [cells]).slice('\uFEFFx\r\n'.length, -2);

describe('csvDocument', () => {
  it('has a byte order mark, the header, and lines that end with CRLF', () => {
    expect(csvDocument(['Name', 'Minutes'], [['Acme', 42], ['Björk & Söhne', null]])).toBe('\uFEFFName,Minutes\r\nAcme,42\r\nBjörk & Söhne,\r\n');
    expect(csvDocument(['Name'], [])).toBe('\uFEFFName\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 89 1234', "'+49 89 1234"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['a=1', 'a=1'],
  ])('writes the text %j as %j', (text, written) => {
    expect(body(text)).toBe(written);
  });

  it('keeps numbers as numbers, and writes nothing where there is none', () => {
    expect(body(-2, 0.5, 0, null, Number.NaN, '')).toBe('-2,0.5,0,,,');
  });

  it('neutralises the header too', () => {
    expect(csvDocument(['=A1'], [])).toBe("\uFEFF'=A1\r\n");
  });

  it('is read back as it was written, apart from the apostrophes of formulas', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\r', '\n', '\t', ' ', '=', "'", '-', '👍') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 })), (rows) => {
        const read = parse(csvDocument(['h', 'i'], rows));
        expect(read).toEqual([['h', 'i'], ...rows.map((row) => row.map((each) => (/^[=+\-@\t\r\n]/.test(each) ? `'${each}` : each)))]);
        for (const each of read.flat()) expect(each).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

/** As RFC 4180 reads it; written apart from the writer. */
function parse(document: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = document.slice(1);
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/.exec(rest);
    if (!found) throw new Error(`not CSV: ${JSON.stringify(rest)}`);
    const [whole, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(whole.length);
  }
  return rows;
}
