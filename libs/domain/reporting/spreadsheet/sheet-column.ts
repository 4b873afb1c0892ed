/** What a cell holds: NIP and other codes are text, so that a spreadsheet neither rounds nor recalculates them. */
export type CellKind = 'text' | 'code' | 'number' | 'date' | 'shared';

/** One column of an export: its heading and the SQL of its value. */
export interface SheetColumn {
  readonly heading: string;
  /** SQL, never input. */
  readonly sql: string;
  /**
   * text: words that somebody typed; code: digits and letters of our own making; shared: words that many rows repeat,
   * `sql` then gives the key in the table of shared texts (`kind:id`).
   */
  readonly kind: CellKind;
  /** Width in characters. */
  readonly width: number;
}
