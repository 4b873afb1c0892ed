import type { SheetColumn } from './sheet-column';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Index of the cell style of a heading and of a date, as in `STYLES`. */
const HEADING_STYLE = 1;
export const DATE_STYLE = 2;

export const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** `A` for 0, `Z` for 25; no export has more columns. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The small parts of a workbook, by name. @param texts that cells name by their number */
export function workbookParts(sheetNames: readonly string[], texts: Iterable<string>): [name: string, xml: string][] {
  const sheets = sheetNames.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const sheetTypes = sheetNames.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${OFFICE}.worksheet+xml"/>`).join('');
  const sheetLinks = sheetNames.map((_, index) => relation(index + 1, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`)).join('');
  return [
    ['[Content_Types].xml', `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>`
      + `<Override PartName="/xl/sharedStrings.xml" ContentType="${OFFICE}.sharedStrings+xml"/>${sheetTypes}</Types>`],
    ['_rels/.rels', `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${RELATIONS}/officeDocument`, 'xl/workbook.xml')}</Relationships>`],
    ['xl/workbook.xml', `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheetLinks}${relation(sheetNames.length + 1, `${RELATIONS}/styles`, 'styles.xml')}`
      + `${relation(sheetNames.length + 2, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml')}</Relationships>`],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${[...texts].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`],
  ];
}

/** What stands before the rows of a sheet: a frozen heading, widths, the heading itself. */
export function sheetHead(columns: readonly Pick<SheetColumn, 'heading' | 'width'>[]): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const headings = columns.map(({ heading }, index) => `<c r="${columnName(index)}1" s="${HEADING_STYLE}" t="inlineStr"><is><t>${escapeXml(heading)}</t></is></c>`).join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths}</cols><sheetData><row r="1">${headings}</row>`;
}

export const SHEET_TAIL = '</sheetData></worksheet>';

const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
