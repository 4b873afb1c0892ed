import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { harmlessSql } from './cell-text.rules';
import type { SheetColumn } from './sheet-column';
import { sheetRows } from './sheet-rows';

/** Rows of an export: SQL of everything from `from` to the order, and its parameters. */
export interface RowSource {
  /** From `from` on, without the order. */
  readonly from: string;
  /** A whole select of the number of rows. */
  readonly count: string;
  /** A unique key, so that the file is always the same. */
  readonly orderBy: string;
  readonly params: readonly unknown[];
}

/** A stream of CSV: quoted as RFC 4180, dates as yyyy-MM-dd. */
export function copyCsv(client: PoolClient, columns: readonly SheetColumn[], source: RowSource): AsyncIterable<Buffer> {
  const cells = columns.map((column) => `${cellCsv(column)} as "${column.heading}"`);
  return copy(client, `select ${cells.join(', ')} ${source.from} order by ${source.orderBy}`, source.params, 'format csv, header');
}

/** A stream of `<row>` elements; a part of the rows when there are more than a sheet takes. */
export function copySheetRows(client: PoolClient, columns: readonly SheetColumn[], source: RowSource, part: { limit: number; offset: number }): AsyncIterable<Buffer> {
  const query = `select ${columns.map(cellSheet).join(', ')} ${source.from} order by ${source.orderBy} limit ${part.limit} offset ${part.offset}`;
  return sheetRows(copy(client, query, source.params, "format text, null ''"), columns);
}

const cellCsv = ({ sql, kind }: SheetColumn): string => (kind === 'text' ? harmlessSql(sql) : sql);

/** A spreadsheet counts days from 30 December 1899. */
function cellSheet({ sql, kind }: SheetColumn): string {
  switch (kind) {
    case 'date':
      return `(${sql}) - date '1899-12-30'`;
    case 'text':
      return harmlessSql(sql);
    default:
      return sql;
  }
}

function copy(client: PoolClient, query: string, params: readonly unknown[], options: string): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${withLiterals(client, query, params)}) to stdout with (${options})`));
}

/** COPY takes no parameters, so each becomes a quoted literal. */
export function withLiterals(client: Pick<PoolClient, 'escapeLiteral'>, query: string, params: readonly unknown[]): string {
  return query.replace(/\$(\d+)/g, (_, number: string) => {
    const value = params[Number(number) - 1];
    if (value === null || value === undefined) return 'null';
    return client.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
  });
}
