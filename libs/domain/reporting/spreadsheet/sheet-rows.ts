import type { CellKind, SheetColumn } from './sheet-column';
import { columnName, DATE_STYLE, escapeXml } from './workbook-parts';

const NEWLINE = 10;

/** A string in `v` is shorter than an inline string, and never read as a number or a formula. */
const ATTRIBUTES: Readonly<Record<CellKind, string>> = { number: '', date: ` s="${DATE_STYLE}"`, shared: ' t="s"', code: ' t="str"', harmless: ' t="str"', text: ' t="str"' };

/**
 * Turns lines of COPY (text format, empty for null) into `<row>` elements. The values hold no control characters,
 * so a tab and a newline are always ours, and a backslash is the only character that COPY doubles.
 */
export async function* sheetRows(copied: AsyncIterable<Buffer>, columns: readonly Pick<SheetColumn, 'kind'>[]): AsyncGenerator<Buffer> {
  const opens = columns.map((_, index) => `<c r="${columnName(index)}`);
  const middles = columns.map(({ kind }) => `"${ATTRIBUTES[kind]}><v>`);
  // The heading is row 1.
  let number = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of copied) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, end)]) : chunk.subarray(0, end);
    if (end === 0) {
      rest = Buffer.concat([rest, chunk]);
      continue;
    }
    rest = chunk.subarray(end);
    let xml = '';
    for (const line of whole.toString('utf8', 0, whole.length - 1).split('\n')) {
      number += 1;
      xml += `<row r="${number}">${cellsOf(line, number, opens, middles)}</row>`;
    }
    yield Buffer.from(xml);
  }
}

function cellsOf(line: string, row: number, opens: readonly string[], middles: readonly string[]): string {
  const values = plain(line).split('\t');
  let cells = '';
  for (let index = 0; index < values.length; index += 1) {
    if (values[index] !== '') cells += `${opens[index]}${row}${middles[index]}${values[index]}</v></c>`;
  }
  return cells;
}

/** Nearly every line is plain already; one look tells. */
function plain(line: string): string {
  if (!/[\\&<>"]/.test(line)) return line;
  return escapeXml(line.replaceAll('\\\\', '\\'));
}
