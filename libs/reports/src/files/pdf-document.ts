import { setImmediate as nextTurn } from 'node:timers/promises';
import { PDF_FONTS } from './pdf-fonts.js';
import type { ReportColumn, ReportTable } from './report-table.js';
import { cellText } from './cell-text.js';

export interface PdfHeader {
  readonly company: string;
  /** `2 November 2026 – 8 November 2026`, with what it is narrowed to. */
  readonly period: string;
  readonly madeAt: string;
}

const MARGIN = 40;
const ROW = 18;
const TEXT = 8.5;
const INK = '#1c2024';
const FAINT = '#62686f';
const LINE = '#d9dde1';
const SHADE = '#f3f5f7';
const TOP_OF_TABLE = 92;

/** A table as an A4 document: the header of the table and of the document on every page, numbered pages, sums at the end. */
export async function pdfDocument(table: ReportTable, header: PdfHeader): Promise<Buffer> {
  // Loaded with the first document: it is a hundred files that a start would wait for.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    layout: table.columns.length > 5 ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    info: { Title: `${table.title} · ${header.company}`, Author: header.company, Creator: 'Employee Progress Tracker' },
    lang: 'en',
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.registerFont('regular', PDF_FONTS.regular).registerFont('bold', PDF_FONTS.bold);
  await new TablePrinter(pdf, table, header).print();
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type Font = 'regular' | 'bold';

class TablePrinter {
  private y = 0;
  private readonly widths: number[] = [];
  private readonly characters: Readonly<Record<Font, Map<string, number>>> = { regular: new Map(), bold: new Map() };

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly table: ReportTable,
    private readonly header: PdfHeader,
  ) {}

  /** Other requests get their turn after each line: one of mixed alphabets takes many milliseconds. */
  async print(): Promise<void> {
    this.page();
    for (const [index, row] of this.table.rows.entries()) {
      await nextTurn();
      if (this.y + ROW > this.bottom) this.page();
      this.row(row, index % 2 === 1 ? SHADE : null, 'regular');
    }
    if (this.table.rows.length === 0) this.pdf.font('regular').fontSize(10).fillColor(FAINT).text('Nothing was recorded in this period.', MARGIN, this.y + 10, { lineBreak: false });
    if (this.table.totals && this.table.rows.length > 0) {
      if (this.y + ROW > this.bottom) this.page();
      this.pdf.moveTo(MARGIN, this.y).lineTo(this.right, this.y).lineWidth(0.8).strokeColor(INK).stroke();
      this.row(this.table.totals, null, 'bold');
    }
    this.numbers();
  }

  private get right(): number {
    return this.pdf.page.width - MARGIN;
  }

  private get bottom(): number {
    return this.pdf.page.height - MARGIN - ROW;
  }

  private page(): void {
    this.pdf.addPage();
    if (this.widths.length === 0) this.widths.push(...widths(this.table.columns, this.right - MARGIN));
    const half = (this.right - MARGIN) / 2;
    const line = { lineBreak: false, ellipsis: true, height: 20 } as const;
    this.pdf.font('bold').fontSize(15).fillColor(INK).text(this.table.title, MARGIN, MARGIN, { ...line, width: half });
    this.pdf.font('regular').fontSize(9).fillColor(FAINT).text(this.header.company, MARGIN + half, MARGIN + 4, { ...line, width: half, align: 'right' });
    this.pdf.fontSize(9).fillColor(FAINT).text(this.header.period, MARGIN, MARGIN + 22, { ...line, width: this.right - MARGIN });
    this.y = TOP_OF_TABLE - ROW;
    this.row(this.table.columns.map(({ title }) => title), null, 'bold');
    this.pdf.moveTo(MARGIN, this.y).lineTo(this.right, this.y).lineWidth(0.8).strokeColor(LINE).stroke();
  }

  private row(cells: readonly (string | number | null)[], shade: string | null, font: Font): void {
    if (shade) this.pdf.rect(MARGIN, this.y, this.right - MARGIN, ROW).fill(shade);
    let x = MARGIN;
    for (const [at, column] of this.table.columns.entries()) {
      const width = this.widths[at] ?? 0;
      const value = cells[at] ?? null;
      const text = typeof value === 'string' ? value : cellText(column, value);
      const align = isNumeric(column) ? 'right' : 'left';
      this.pdf.font(font).fontSize(TEXT).fillColor(INK).text(this.cut(text, width - 10, font), x + 5, this.y + 4.5, { width: width - 10, align, lineBreak: false });
      x += width;
    }
    this.y += ROW;
  }

  /**
   * What does not fit ends in an ellipsis. By whole characters, because half of a surrogate pair is none; and by their widths
   * one by one, which are soon known all: laying out a text takes long, and trackers send names of a thousand characters.
   */
  private cut(text: string, width: number, font: Font): string {
    const ellipsis = this.widthOf('…', font);
    let [taken, fitting, left] = ['', '', width];
    for (const character of text.replace(/\s+/g, ' ')) {
      left -= this.widthOf(character, font);
      if (left < 0) return `${fitting}…`;
      taken += character;
      if (left >= ellipsis) fitting = taken;
    }
    return taken;
  }

  /** In the font that is set and its size, which `font` names. */
  private widthOf(character: string, font: Font): number {
    const known = this.characters[font].get(character);
    if (known !== undefined) return known;
    const width = this.pdf.widthOfString(character);
    this.characters[font].set(character, width);
    return width;
  }

  private numbers(): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      const y = this.pdf.page.height - MARGIN + 6;
      this.pdf.font('regular').fontSize(8).fillColor(FAINT).text(this.header.madeAt, MARGIN, y, { lineBreak: false });
      this.pdf.text(`${page + 1} / ${count}`, this.right - 100, y, { width: 100, align: 'right', lineBreak: false });
    }
  }
}

function isNumeric({ kind }: ReportColumn): boolean {
  return kind === 'duration' || kind === 'number' || kind === 'decimal' || kind === 'percent';
}

/** Texts take what numbers leave. */
function widths(columns: readonly ReportColumn[], all: number): number[] {
  const narrow = (column: ReportColumn): number => (column.kind === 'text' ? 0 : Math.max(72, column.title.length * 6));
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  const left = all - columns.reduce((sum, column) => sum + narrow(column), 0);
  return texts > 0 ? columns.map((column) => (column.kind === 'text' ? left / texts : narrow(column))) : columns.map((column) => narrow(column) + left / columns.length);
}
