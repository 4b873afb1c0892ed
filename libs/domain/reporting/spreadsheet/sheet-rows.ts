import type { CellKind, SheetColumn } from './sheet-column';
import { columnName, DATE_STYLE, escapeXml } from './workbook-parts';

/** A string in `v` is shorter than an inline string, and never read as a number or a formula. */
const ATTRIBUTES: Readonly<Record<CellKind, string>> = { number: '', date: ` s="${DATE_STYLE}"`, code: ' t="str"', harmless: ' t="str"', text: ' t="str"' };

const SPECIAL = /[\\&<>"]/;
const PIECE_BYTES = 256 * 1024;

/**
 * Turns lines of COPY (text format, empty for null) into `<row>` elements. The values hold no control characters,
 * so a tab and a newline are always ours, and a backslash is the only character that COPY doubles.
 * Bytes are read and written as Latin-1: what counts here is ASCII, and the bytes of all other letters pass as they are.
 */
export async function* sheetRows(copied: AsyncIterable<Buffer>, columns: readonly Pick<SheetColumn, 'kind'>[]): AsyncGenerator<Buffer> {
  const opens = columns.map((_, index) => `<c r="${columnName(index)}`);
  const middles = columns.map(({ kind }) => `"${ATTRIBUTES[kind]}><v>`);
  // The heading is row 1.
  let row = 1;
  let rest = '';
  let piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let length = 0;
  for await (const chunk of copied) {
    const text = rest + chunk.toString('latin1');
    const isPlain = !SPECIAL.test(text);
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      row += 1;
      const xml = `<row r="${row}">${cellsOf(text, from, end, row, opens, middles, isPlain)}</row>`;
      from = end + 1;
      if (length + xml.length > piece.length) {
        yield piece.subarray(0, length);
        piece = Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, xml.length));
        length = 0;
      }
      length += piece.write(xml, length, 'latin1');
    }
    rest = text.slice(from);
  }
  yield piece.subarray(0, length);
}

function cellsOf(text: string, from: number, end: number, row: number, opens: readonly string[], middles: readonly string[], isPlain: boolean): string {
  let xml = '';
  let at = from;
  for (let index = 0; at <= end; index += 1) {
    const tab = text.indexOf('\t', at);
    const stop = tab === -1 || tab > end ? end : tab;
    if (stop > at) {
      const value = text.slice(at, stop);
      xml += opens[index]! + row + middles[index]! + (isPlain ? value : escaped(value)) + '</v></c>';
    }
    at = stop + 1;
  }
  return xml;
}

const escaped = (value: string): string => (SPECIAL.test(value) ? escapeXml(value.replaceAll('\\\\', '\\')) : value);
