import { inflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { pdfDocument } from './pdf-document.js';
import type { ReportTable } from './report-table.js';

const HEADER = { company: 'Łódź & Söhne', period: '1 October 2026 – 31 October 2026', madeAt: 'Made today' };
const table = (rows: number): ReportTable => ({
  name: 'hours',
  title: 'Hours',
  columns: [{ title: 'Employee', kind: 'text' }, { title: 'Worked', kind: 'duration' }],
  rows: Array.from({ length: rows }, (_, i) => [`Zażółć gęślą jaźń ${i} Ελληνικά Привет 👍 ${'x'.repeat(i)}`, i * 61]),
  totals: ['Total', 5],
});

const pages = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

/** The characters that the document's fonts say their glyphs stand for. */
function alphabet(pdf: Buffer): string {
  const found: string[] = [];
  const raw = pdf.toString('latin1');
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const from = raw.indexOf('\n', index) + 1;
    try {
      const text = inflateSync(pdf.subarray(from, raw.indexOf('endstream', from))).toString('latin1');
      if (text.includes('beginbfrange')) for (const [, code = ''] of text.matchAll(/<([0-9a-f]{4})>/g)) found.push(String.fromCharCode(Number.parseInt(code, 16)));
    } catch {
      // Not a compressed stream.
    }
  }
  return found.join('');
}

describe('a report as PDF', () => {
  it('has as many pages as it needs, each with a number, and none that is empty', async () => {
    expect(pages(await pdfDocument(table(0), HEADER))).toBe(1);
    expect(pages(await pdfDocument(table(30), HEADER))).toBe(1);
    // 38 lines and the header fit a page of A4.
    expect(pages(await pdfDocument(table(100), HEADER))).toBe(3);
  });

  it('measures of a long name no more than could fit: trackers send a thousand characters, and a page of them must not hold others up', async () => {
    const { default: PDFDocument } = await import('pdfkit');
    const measured = vi.spyOn(PDFDocument.prototype, 'widthOfString');
    const long = { ...table(0), rows: Array.from({ length: 10 }, (_, i) => [`${i} ${'Ж漢字 wide and thin iiii '.repeat(50)}`.slice(0, 1_024), 60]) };
    await pdfDocument(long, HEADER);
    const characters = measured.mock.calls.reduce((sum, [text]) => sum + String(text).length, 0);
    measured.mockRestore();
    expect(characters).toBeLessThan(10 * 2_000);
  });

  it('writes every Latin letter, Greek and Cyrillic as itself', async () => {
    const letters = alphabet(await pdfDocument(table(3), HEADER));
    for (const letter of 'ŁódźöZażółćęśąńΕλικάПривет') expect(letters).toContain(letter);
  });
});
