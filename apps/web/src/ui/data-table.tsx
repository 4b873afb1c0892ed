import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber, useLanguage, useMessages } from './i18n';
import classes from './data-table.module.css';
import { uiMessages } from './ui.messages';

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  /** The service can sort by `key`. */
  readonly sortable?: boolean;
  /** Names the row: heading of the card on a phone, row header for a screen reader. One per table. */
  readonly primary?: boolean;
}

interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of the table when there is no row. */
  readonly empty: ReactNode;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** From useKeysetList. */
  readonly more?: { readonly hasNext: boolean; readonly loading: boolean; readonly load: () => void };
}

/**
 * Rows under a sticky header; a phone shows each as a card. The explicit roles keep it a table for
 * screen readers when the sheet changes how it is displayed.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, sort, onSort, more }: DataTableProps<Row>) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className={classes.frame}>
      <table className={classes.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, header, cell, align, primary }) =>
                primary ? (
                  <th key={key} role="rowheader" scope="row" className={classes.primary}>
                    {cell(row)}
                  </th>
                ) : (
                  <Cell key={key} label={header} align={align}>
                    {cell(row)}
                  </Cell>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <div className={classes.more}>
          <span role="status">{words.shown(formatNumber(rows.length, language))}</span>
          {more.hasNext && (
            <Button variant="default" loading={more.loading} onClick={more.load}>
              {words.loadMore}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What a cell without a value shows; the card of a phone leaves it out. */
const NOTHING = '–';

function Cell({ label, align, children }: { label: string; align: 'start' | 'end' | undefined; children: ReactNode }) {
  return (
    <td role="cell" data-label={label} data-align={align} data-empty={children === NOTHING || undefined}>
      <span>{children}</span>
    </td>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column: { key, header, align, sortable }, sort, onSort }: HeaderCellProps<Row>) {
  const words = useMessages(uiMessages);
  const sorted = sort?.key === key;
  const direction = !sorted ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" data-align={align} aria-sort={sortable && onSort ? direction : undefined}>
      {sortable && onSort ? (
        <button
          type="button"
          className={classes.sort}
          title={words.sortBy(header)}
          onClick={() => onSort({ key, descending: sorted && !sort.descending })}
        >
          {header}
          <span aria-hidden>{{ none: '↕', ascending: '↑', descending: '↓' }[direction]}</span>
        </button>
      ) : (
        header
      )}
    </th>
  );
}
