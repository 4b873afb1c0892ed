import type { SheetField, SheetProblemCode } from '@piawai/domain/organisation/rules';

export class SheetProblemDto {
  /** The column. */
  field: SheetField;
  /** What is wrong. */
  code: SheetProblemCode;
  /** The other row that bears the same code. */
  row?: number;
}

export class SheetRowDto {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  /** The code in the file. */
  code: string;
  /** The name in the file. */
  name: string;
  /** What applying would do. */
  verdict: 'ADDED' | 'UNCHANGED' | 'REJECTED';
  /** Why a row is rejected. */
  problems: SheetProblemDto[];
}

export class SheetPreviewDto {
  /** Rows below the headers. */
  rows: number;
  /** Rows that would be added. */
  added: number;
  /** Rows that are there already. */
  unchanged: number;
  /** Rows that need mending; with one of them nothing is applied. */
  rejected: number;
  /** The first rows, the rejected ones before the others; at most 200. */
  items: SheetRowDto[];
}

export class SheetResultDto {
  /** Rows that were added. */
  added: number;
  /** Rows that were there already. */
  unchanged: number;
}
