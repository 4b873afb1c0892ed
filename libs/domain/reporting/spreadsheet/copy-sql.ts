import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { harmlessSql } from './cell-text.rules';
import type { SheetColumn } from './sheet-column';
import { DATE_STYLE } from './workbook-parts';

/** Rows of an export: SQL of everything from `from` to the order, and its parameters. */
export interface RowSource {
  /** `with … ` in front of the select, or nothing. */
  readonly with: string;
  /** From `from` on, without the order. */
  readonly from: string;
  /** A unique key, so that the file is always the same. */
  readonly orderBy: string;
  readonly params: readonly unknown[];
}

/** A stream of CSV: quoted as RFC 4180, dates as yyyy-MM-dd. */
export function copyCsv(client: PoolClient, columns: readonly SheetColumn[], source: RowSource): AsyncIterable<Buffer> {
  const cells = columns.map(({ heading, sql, kind }) => `${kind === 'text' || kind === 'shared' ? harmlessSql(sql) : sql} as "${heading}"`);
  return copy(client, `${source.with} select ${cells.join(', ')} ${source.from} order by ${source.orderBy}`, source.params, 'format csv, header');
}

/** A stream of `<row>` elements, one per line; a part of the rows when there are more than a sheet takes. */
export function copySheetRows(client: PoolClient, columns: readonly SheetColumn[], source: RowSource, part: { limit: number; offset: number }): AsyncIterable<Buffer> {
  const row = ["'<row>'", ...columns.map(cellXml), "'</row>'"].join(' || ');
  // Delimiter and quote that no XML may hold: the rows come out as they are.
  const options = "format csv, delimiter E'\\x01', quote E'\\x02', escape E'\\x02'";
  const query = `${source.with} select ${row} ${source.from} order by ${source.orderBy} limit ${part.limit} offset ${part.offset}`;
  return copy(client, query, source.params, options);
}

function cellXml({ sql, kind }: SheetColumn): string {
  switch (kind) {
    case 'number':
      return `coalesce('<c><v>' || (${sql})::text || '</v></c>', '<c/>')`;
    case 'date':
      return `coalesce('<c s="${DATE_STYLE}"><v>' || ((${sql}) - date '1899-12-30')::text || '</v></c>', '<c/>')`;
    case 'shared':
      return `coalesce('<c t="s"><v>' || (${sql}) || '</v></c>', '<c/>')`;
    case 'code':
      return `coalesce('<c t="inlineStr"><is><t>' || (${sql}) || '</t></is></c>', '<c/>')`;
    case 'text': {
      const escaped = `replace(replace(replace(${harmlessSql(sql)}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`;
      return `coalesce('<c t="inlineStr"><is><t>' || ${escaped} || '</t></is></c>', '<c/>')`;
    }
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
