/** What a cell holds: NIP and other codes are text, so that a spreadsheet neither rounds nor recalculates them. */
export type CellKind = 'text' | 'harmless' | 'code' | 'number' | 'date';

/** One column of an export: its heading and the SQL of its value. */
export interface SheetColumn {
  readonly heading: string;
  /** SQL, never input. */
  readonly sql: string;
  /**
   * text: words that somebody typed; harmless: such words after `harmlessSql`; code: digits and letters of our own making.
   */
  readonly kind: CellKind;
  /** Width in characters. */
  readonly width: number;
}
