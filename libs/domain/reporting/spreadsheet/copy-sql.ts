import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { harmlessSql } from './cell-text.rules';
import type { SheetColumn } from './sheet-column';
import { columnName, DATE_STYLE } from './workbook-parts';

/** Rows of an export: SQL of everything from `from` to the order, and its parameters. */
export interface RowSource {
  /** `with … ` in front of the select, or nothing. */
  readonly with: string;
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
  return copy(client, `${source.with} select ${cells.join(', ')} ${source.from} order by ${source.orderBy}`, source.params, 'format csv, header');
}

/** A stream of `<row>` elements, one per line; a part of the rows when there are more than a sheet takes. */
export function copySheetRows(client: PoolClient, columns: readonly SheetColumn[], source: RowSource, part: { limit: number; offset: number }): AsyncIterable<Buffer> {
  const values = columns.map(({ sql, kind }, index) => `${kind === 'shared' ? `${sql}_n` : sql} as v${index}`);
  // The heading is row 1.
  const numbered = `select (row_number() over (order by ${source.orderBy}) + ${1 - part.offset})::text as r, ${values.join(', ')}
    ${source.from} order by ${source.orderBy} limit ${part.limit} offset ${part.offset}`;
  const row = [`'<row r="' || r || '">'`, ...columns.map(cellXml), "'</row>'"].join(' || ');
  // Delimiter and quote that no XML may hold: the rows come out as they are.
  const options = "format csv, delimiter E'\\x01', quote E'\\x02', escape E'\\x02'";
  return copy(client, `${source.with} select ${row} from (${numbered}) numbered`, source.params, options);
}

const cellCsv = ({ sql, kind }: SheetColumn): string => (kind === 'text' ? harmlessSql(sql) : sql);

function cellXml({ kind }: SheetColumn, index: number): string {
  const value = `v${index}`;
  const at = `'<c r="${columnName(index)}' || r || '"`;
  // A string in `v`: shorter than an inline string, and never read as a number or a formula.
  const string = (text: string): string => `coalesce(${at} t="str"><v>' || ${text} || '</v></c>', '')`;
  const escaped = (text: string): string => `replace(replace(replace(${text}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`;
  switch (kind) {
    case 'number':
      return `coalesce(${at}><v>' || ${value} || '</v></c>', '')`;
    case 'date':
      return `coalesce(${at} s="${DATE_STYLE}"><v>' || (${value} - date '1899-12-30') || '</v></c>', '')`;
    case 'shared':
      return `coalesce(${at} t="s"><v>' || ${value} || '</v></c>', '')`;
    case 'code':
      return string(value);
    case 'harmless':
      return string(escaped(value));
    case 'text':
      return string(escaped(harmlessSql(value)));
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
