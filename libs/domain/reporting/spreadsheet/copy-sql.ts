import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { csvRows } from './csv-rows';
import { fieldsOf, type Labels, type LabelTable, type SheetColumn } from './sheet-column';
import { sheetRows, type SharedTexts } from './sheet-rows';

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

/** Reads the label tables of the columns, each once. */
export async function readLabels(client: PoolClient, columns: readonly SheetColumn[]): Promise<Labels> {
  const labels = new Map<LabelTable, ReadonlyMap<string, Record<string, string | null>>>();
  for (const { label } of columns) {
    if (!label || labels.has(label)) continue;
    const { rows } = await client.query<Record<string, string | null>>(label.select);
    labels.set(label, new Map(rows.map((row) => [String(row['key']), row])));
  }
  return labels;
}

/** A stream of CSV, dates as yyyy-MM-dd. */
export function copyCsv(client: PoolClient, columns: readonly SheetColumn[], source: RowSource, labels: Labels): AsyncIterable<Buffer> {
  return csvRows(copy(client, `select ${cells(columns, ({ sql }) => sql)} ${source.from} order by ${source.orderBy}`, source.params), columns, labels);
}

/** A stream of `<row>` elements; a part of the rows when there are more than a sheet takes. A spreadsheet counts days from 30 December 1899. */
export function copySheetRows(client: PoolClient, columns: readonly SheetColumn[], source: RowSource, shared: { labels: Labels; texts: SharedTexts }, part: { limit: number; offset: number }): AsyncIterable<Buffer> {
  const values = cells(columns, ({ sql, kind }) => (kind === 'date' ? `(${sql}) - date '1899-12-30'` : sql));
  const query = `select ${values} ${source.from} order by ${source.orderBy} limit ${part.limit} offset ${part.offset}`;
  return sheetRows(copy(client, query, source.params), columns, shared.labels, shared.texts);
}

const cells = (columns: readonly SheetColumn[], value: (column: SheetColumn) => string): string =>
  fieldsOf(columns).map(({ label, columns: [first] }) => label?.key ?? value(first!)).join(', ');

function copy(client: PoolClient, query: string, params: readonly unknown[]): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${withLiterals(client, query, params)}) to stdout with (format text, null '')`));
}

/** COPY takes no parameters, so each becomes a quoted literal. */
export function withLiterals(client: Pick<PoolClient, 'escapeLiteral'>, query: string, params: readonly unknown[]): string {
  return query.replace(/\$(\d+)/g, (_, number: string) => {
    const value = params[Number(number) - 1];
    if (value === null || value === undefined) return 'null';
    return client.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
  });
}
