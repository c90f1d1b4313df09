import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsxDocument, type XlsxColumn } from './xlsx.js';

const COLUMNS: XlsxColumn[] = [{ title: 'Name' }, { title: 'Hours', kind: 'decimal' }, { title: 'Time', kind: 'duration' }, { title: 'Day', kind: 'date' }];

describe('xlsxDocument', () => {
  it('keeps numbers as numbers, times as parts of a day, dates as dates, and leaves out what is not there', async () => {
    const { sheet, texts } = await opened('Timesheet', COLUMNS, [['Jonas Keller', 7.5, 27_000, '2026-11-02'], ['Anna Weber', null, null, null]]);
    expect(texts).toEqual(expect.arrayContaining(['Name', 'Hours', 'Time', 'Day', 'Jonas Keller', 'Anna Weber']));
    expect(values(sheet, 2)).toEqual([7.5, 0.3125, 46_328]);
    expect(values(sheet, 3)).toEqual([]);
  });

  it('has formats that show hours and minutes above a day, two decimals and days', async () => {
    const { styles } = await opened('Timesheet', COLUMNS, [['Jonas Keller', 7.5, 100_000, '2026-11-02']]);
    for (const format of ['[h]:mm', '0.00', 'yyyy-mm-dd']) expect(styles).toContain(format);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('keeps the text %j from ever running', async (text) => {
    const { sheet, texts } = await opened('Timesheet', [{ title: text }], [[text]]);
    expect(texts.filter((each) => each.startsWith("'")).length).toBeGreaterThan(0);
    expect(texts.some((each) => /^[=+\-@\t\r]/.test(each))).toBe(false);
    expect(sheet).not.toContain('<f>');
  });

  it('survives any text: markup, control characters, half of a pair', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('<', '&', '"', 'a', '\u0000', '\u0001', '\uD83D', '\uDC4D', '\uFFFE', ' ', '\n', '=') }), async (text) => {
        const { sheet } = await opened('Timesheet', [{ title: 'x' }], [[text]]);
        expect(sheet).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
        expect(sheet.replace(/<[^<>]*>/g, '').replace(/&(amp|lt|gt|quot|apos|#\d+);/g, '')).not.toMatch(/[<>&]/);
      }),
      { numRuns: 60 },
    );
  });

  it('has every long name whole, and lets others have their turn while it is made', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `${at} `.padEnd(1_000, 'name '));
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const { texts } = await opened('Timesheet', [{ title: 'Name' }], names.map((name) => [name]));
    counting = false;
    expect(texts.slice(1)).toEqual(names);
    // 10 MB in pieces of 16 kB.
    expect(turns).toBeGreaterThan(500);
  });

  it('fails where a row cannot be read', async () => {
    const broken = new Proxy<string[]>([], { get: () => { throw new Error('broken'); } });
    await expect(xlsxDocument('Timesheet', [{ title: 'Name' }], [broken])).rejects.toThrow('broken');
  });

  it('names columns beyond Z as spreadsheets do', async () => {
    const { sheet } = await opened('Month', Array.from({ length: 704 }, () => ({ title: 'x' })), []);
    expect([...sheet.matchAll(/<c r="([A-Z]+)1"/g)].map(([, letters]) => letters).filter((_, at) => [0, 25, 26, 51, 52, 701, 702, 703].includes(at))).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'AAB']);
  });

  it.each([
    ["R&D \"<x>\"", 'R&amp;D &quot;&lt;x&gt;&quot;'],
    ['Acme: 1/2 [x]', 'Acme  1 2  x'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet'],
    ['A name of far more than thirty-one characters', 'A name of far more than thirty-o'.slice(0, 31)],
  ])('calls the sheet of %j %j', async (name, shown) => {
    expect((await opened(name, [{ title: 'x' }], [])).workbook).toContain(`name="${shown}"`);
  });

  it('keeps header and first column in view', async () => {
    const bytes = await xlsxDocument('Timesheet', COLUMNS, [], { stickyColumns: 1 });
    expect(entries(bytes).get('xl/worksheets/sheet1.xml')).toMatch(/<pane[^>]*xSplit="1"[^>]*ySplit="1"|<pane[^>]*ySplit="1"[^>]*xSplit="1"/);
  });
});

async function opened(name: string, columns: XlsxColumn[], rows: (string | number | null)[][]): Promise<{ sheet: string; texts: string[]; styles: string; workbook: string }> {
  const files = entries(await xlsxDocument(name, columns, rows));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const texts = [...sheet.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  return { sheet, texts, styles: files.get('xl/styles.xml') ?? '', workbook: files.get('xl/workbook.xml') ?? '' };
}

function values(sheet: string, row: number): number[] {
  const [, cells = ''] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(sheet) ?? [];
  return [...cells.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value));
}

/** The files of a ZIP, by its central directory. */
function entries(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
