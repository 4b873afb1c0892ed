import { copiedRows, type FieldWriter, holdsText, textToLatin1 } from './copied-rows';
import { type CellKind, type Field, fieldsOf, type Labels, type SheetColumn } from './sheet-column';
import { columnName, DATE_STYLE, escapeXml } from './workbook-parts';

/** A string in `v` is shorter than an inline string, and never read as a number or a formula. */
const ATTRIBUTES: Readonly<Record<CellKind, string>> = { number: '', date: ` s="${DATE_STYLE}"`, code: ' t="str"', harmless: ' t="str"', text: ' t="str"' };
const SPECIAL = /[&<>"]/;

/** Turns lines of COPY into `<row>` elements: one cell per value, none where there is no value. */
export function sheetRows(copied: AsyncIterable<Buffer>, columns: readonly SheetColumn[], labels: Labels): AsyncGenerator<Buffer> {
  const fields = fieldsOf(columns).map((field) => ({ kind: field.label ? ('key' as const) : field.columns[0]!.kind, write: writerOf(field, labels) }));
  return copiedRows(copied, { open: (row) => `<row r="${row}">`, fields, close: '</row>' });
}

function writerOf({ label, columns, at }: Field, labels: Labels): FieldWriter {
  if (label) return labelWriter(columns.map(({ sql }, index) => [at + index, sql]), labels.get(label)!);
  const { kind } = columns[0]!;
  const [before, between] = [cellOpen(at), cellBetween(kind)];
  const isText = holdsText(kind);
  return (value, row) => (value === '' ? '' : before + row + between + (isText && SPECIAL.test(value) ? escapeXml(value) : value) + CELL_CLOSE);
}

/** The cells of a key, made once: only the number of the row is set in. */
function labelWriter(texts: readonly (readonly [at: number, name: string])[], rows: ReadonlyMap<string, Readonly<Record<string, string | null>>>): FieldWriter {
  const cells = new Map<string, string[]>();
  for (const [key, row] of rows) {
    const parts = [''];
    for (const [at, name] of texts) {
      if (!row[name]) continue;
      parts.push(`${parts.pop()!}${cellOpen(at)}`, `${cellBetween('harmless')}${escapeXml(textToLatin1(row[name]))}${CELL_CLOSE}`);
    }
    cells.set(key, parts);
  }
  return (key, row) => {
    const parts = cells.get(key);
    if (!parts) return '';
    let xml = parts[0]!;
    for (let index = 1; index < parts.length; index += 1) xml += row + parts[index]!;
    return xml;
  };
}

const cellOpen = (at: number): string => `<c r="${columnName(at)}`;
const cellBetween = (kind: CellKind): string => `"${ATTRIBUTES[kind]}><v>`;
const CELL_CLOSE = '</v></c>';
