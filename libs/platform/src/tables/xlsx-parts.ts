/**
 * The parts of a workbook of one sheet (ECMA-376) that do not depend on its rows. The order of elements is that of the
 * schema: Excel calls a file broken where it is another.
 */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers below 164 are Excel's own. */
const FORMATS = { general: 0, decimal: 164, duration: 165, date: 166 } as const;
export type XlsxFormat = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as XlsxFormat[];

/** Which of the `cellXfs` below a cell has. */
export const styleOf = (format: XlsxFormat, bold: boolean): number => FORMAT_NAMES.indexOf(format) * 2 + (bold ? 1 : 0);
export const HEADER_STYLE = FORMAT_NAMES.length * 2;
export const HEADER_STYLE_AT_RIGHT = HEADER_STYLE + 1;

const cellStyle = (numFmtId: number, fontId: number): string => `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
const HEADER = '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"';

export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}">\
<numFmts count="3"><numFmt numFmtId="${FORMATS.decimal}" formatCode="0.00"/><numFmt numFmtId="${FORMATS.duration}" formatCode="[h]:mm"/><numFmt numFmtId="${FORMATS.date}" formatCode="yyyy-mm-dd"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFEEF0F4"/><bgColor indexed="64"/></patternFill></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${HEADER_STYLE + 2}">${Object.values(FORMATS).map((format) => cellStyle(format, 0) + cellStyle(format, 1)).join('')}${HEADER}/>${HEADER} applyAlignment="1"><alignment horizontal="right"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const SHEET_PATH = 'xl/worksheets/sheet1.xml';

/** The other parts by their path; the name is XML already. */
export const partsBesides = (sheetName: string): [path: string, xml: string][] => [
  [
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/${SHEET_PATH}" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
  ['xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
  ['xl/workbook.xml', `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
  ['xl/styles.xml', STYLES],
];

/** What stands before the rows: the header row and `stickyColumns` stay in view. */
export function sheetBeginning(widths: readonly number[], stickyColumns: number, firstScrolled: string): string {
  const pane = `<pane${stickyColumns > 0 ? ` xSplit="${stickyColumns}"` : ''} ySplit="1" topLeftCell="${firstScrolled}" activePane="${stickyColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

export const SHEET_END = '</sheetData></worksheet>';

function relations(...targets: [type: string, target: string][]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('');
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`;
}
