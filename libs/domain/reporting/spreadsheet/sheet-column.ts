/** What a cell holds: NIP and other codes are text, so that a spreadsheet neither rounds nor recalculates them. */
export type CellKind = 'text' | 'harmless' | 'code' | 'number' | 'date' | 'shared';

/** One column of an export: its heading and the SQL of its value. */
export interface SheetColumn {
  readonly heading: string;
  /** SQL, never input. */
  readonly sql: string;
  /**
   * text: words that somebody typed; harmless: such words after `harmlessSql`; code: digits and letters of our own making;
   * shared: harmless words that many rows repeat, with the number of the text in a column of the same name and `_n`.
   */
  readonly kind: CellKind;
  /** Width in characters. */
  readonly width: number;
}
