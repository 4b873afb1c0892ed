import { copiedRows, type FieldWriter, holdsText, textToLatin1 } from './copied-rows';
import { type Field, fieldsOf, type Labels, type SheetColumn } from './sheet-column';

const BOM = '\ufeff';
const QUOTED = /[",\r\n]/;

/** Turns lines of COPY into CSV, quoted as RFC 4180, with byte order mark and heading. */
export async function* csvRows(copied: AsyncIterable<Buffer>, columns: readonly SheetColumn[], labels: Labels): AsyncGenerator<Buffer> {
  yield Buffer.from(`${BOM}${columns.map(({ heading }) => quoted(heading)).join(',')}\n`);
  const fields = fieldsOf(columns).map((field) => ({ kind: field.label ? ('key' as const) : field.columns[0]!.kind, write: writerOf(field, labels) }));
  yield* copiedRows(copied, { open: () => '', fields, close: '\n' });
}

function writerOf({ label, columns, at }: Field, labels: Labels): FieldWriter {
  const comma = at === 0 ? '' : ',';
  if (label) {
    const none = comma + ','.repeat(columns.length - 1);
    const cells = new Map([...labels.get(label)!].map(([key, texts]) => [key, comma + columns.map(({ sql }) => quoted(textToLatin1(texts[sql] ?? ''))).join(',')]));
    return (key) => cells.get(key) ?? none;
  }
  return holdsText(columns[0]!.kind) ? (value) => comma + quoted(value) : (value) => comma + value;
}

const quoted = (value: string): string => (QUOTED.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
