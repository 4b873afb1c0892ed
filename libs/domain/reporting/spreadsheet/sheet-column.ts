/** What a cell holds: NIP and other codes are text, so that a spreadsheet neither rounds nor recalculates them. */
export type CellKind = 'text' | 'harmless' | 'code' | 'number' | 'date';

/** Texts that many rows share, such as names of units: read once, and set into the rows by their key. */
export interface LabelTable {
  /** SQL of the key in a row. */
  readonly key: string;
  /** A select of `key` and of a column per text, each after `harmlessSql`; a few thousand rows at most. */
  readonly select: string;
}

/** The texts of each label table, by key. */
export type Labels = ReadonlyMap<LabelTable, ReadonlyMap<string, Readonly<Record<string, string | null>>>>;

/** One column of an export: its heading and where its value comes from. */
export interface SheetColumn {
  readonly heading: string;
  /** SQL of the value, never input; with `label`, the name of a text of that table. */
  readonly sql: string;
  readonly label?: LabelTable;
  /**
   * text: words that somebody typed; harmless: such words after `harmlessSql`; code: digits and letters of our own making.
   */
  readonly kind: CellKind;
  /** Width in characters. */
  readonly width: number;
}

/** What COPY sends for one or more columns: neighbours that share a label table come by one key. */
export interface Field {
  readonly label: LabelTable | undefined;
  readonly columns: readonly SheetColumn[];
  /** Place of its first column. */
  readonly at: number;
}

/** The fields of a line of COPY, in the order of the columns. */
export function fieldsOf(columns: readonly SheetColumn[]): Field[] {
  const fields: { label: LabelTable | undefined; columns: SheetColumn[]; at: number }[] = [];
  columns.forEach((column, at) => {
    const last = fields.at(-1);
    if (column.label && last?.label === column.label) last.columns.push(column);
    else fields.push({ label: column.label, columns: [column], at });
  });
  return fields;
}
