import { copiedRows, type FieldWriter, holdsText } from './copied-rows';
import { type CellKind, type Field, fieldsOf, type Labels, type SheetColumn } from './sheet-column';
import { columnName, DATE_STYLE, escapeXml } from './workbook-parts';

/** The texts of the label tables with their numbers: each stands in the workbook once, and cells name it. */
export type SharedTexts = ReadonlyMap<string, number>;

/** A string in `v` is shorter than an inline string, and never read as a number or a formula. */
const ATTRIBUTES: Readonly<Record<CellKind, string>> = { number: '', date: ` s="${DATE_STYLE}"`, code: ' t="str"', harmless: ' t="str"', text: ' t="str"' };
const SPECIAL = /[&<>"]/;

export function sharedTexts(columns: readonly SheetColumn[], labels: Labels): SharedTexts {
  const numbers = new Map<string, number>();
  for (const { label, sql } of columns) {
    for (const { [sql]: text } of label ? labels.get(label)!.values() : []) if (text && !numbers.has(text)) numbers.set(text, numbers.size);
  }
  return numbers;
}

/** Turns lines of COPY into `<row>` elements: one cell per value, none where there is no value. */
export function sheetRows(copied: AsyncIterable<Buffer>, columns: readonly SheetColumn[], labels: Labels, texts: SharedTexts): AsyncGenerator<Buffer> {
  const fields = fieldsOf(columns).map((field) => ({ kind: field.label ? ('key' as const) : field.columns[0]!.kind, write: writerOf(field, labels, texts) }));
  return copiedRows(copied, { open: (row) => `<row r="${row}">`, fields, close: '</row>' });
}

function writerOf({ label, columns, at }: Field, labels: Labels, texts: SharedTexts): FieldWriter {
  if (label) return labelWriter(columns.map(({ sql }, index) => [at + index, sql]), labels.get(label)!, texts);
  const { kind } = columns[0]!;
  const [before, between] = [`<c r="${columnName(at)}`, `"${ATTRIBUTES[kind]}><v>`];
  const isText = holdsText(kind);
  return (value, row) => (value === '' ? '' : before + row + between + (isText && SPECIAL.test(value) ? escapeXml(value) : value) + '</v></c>');
}

/** The cells of a key, made once: only the number of the row is set in. */
function labelWriter(named: readonly (readonly [at: number, name: string])[], rows: ReadonlyMap<string, Readonly<Record<string, string | null>>>, texts: SharedTexts): FieldWriter {
  const cells = new Map<string, string[]>();
  for (const [key, row] of rows) {
    const parts = [''];
    for (const [at, name] of named) {
      if (row[name]) parts.push(`${parts.pop()!}<c r="${columnName(at)}`, `" t="s"><v>${texts.get(row[name])}</v></c>`);
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
