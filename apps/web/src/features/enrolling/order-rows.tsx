import { NativeSelect } from '@mantine/core';
import { type NipFault, ORDER_RESULTS, type OrderResult } from '@piawai/domain/learning/rules';
import { useState } from 'react';
import { Badge, type Tone } from '../../ui/badge';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { ORDERS, type OrderDetail, type OrderRow } from './api';
import classes from './enrolling.module.css';
import { enrollingMessages } from './messages';

const TONES: Readonly<Partial<Record<OrderResult, Tone>>> = { ENROL: 'brand', REQUESTED: 'brand', ENROLLED: 'ok', ALREADY: 'plain', COMPLETED: 'plain' };

/** Every row with its reason, of one result or all. */
export function OrderRows({ order }: { order: OrderDetail }) {
  const words = useMessages(enrollingMessages);
  const { language } = useLanguage();
  const [result, setResult] = useState('');
  const list = { path: `${ORDERS}/${order.id}/rows`, filters: result ? { result } : {} };
  const { query, rows, more } = useKeysetList<OrderRow>(list.path, list.filters);
  const present = (Object.keys(ORDER_RESULTS) as OrderResult[]).filter((each) => order.counts[each]);
  const reasonOf = ({ result: meant, fault }: OrderRow) => [words.reason(meant), fault && words.fault(fault as NipFault)].filter(Boolean).join(' ');
  return (
    <>
      <NativeSelect
        label={words.show}
        value={result}
        data={[
          { value: '', label: words.allRows(formatNumber(order.people, language)) },
          ...present.map((each) => ({ value: each, label: `${words.result(each)} (${formatNumber(order.counts[each] ?? 0, language)})` })),
        ]}
        onChange={({ currentTarget }) => setResult(currentTarget.value)}
      />
      <div className={classes.actions}>
        <CopyNames<OrderRow> {...list} title={result ? words.result(result as OrderResult) : words.whom} nameOf={({ displayName }) => displayName} />
      </div>
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows && (
        <DataTable
          caption={words.whom}
          rows={rows}
          rowKey={({ row }) => String(row)}
          more={more}
          empty={<EmptyState text={words.noRows} />}
          columns={[
            { key: 'name', header: words.name, primary: true, cell: ({ displayName, given }) => <EmployeeName name={displayName ?? words.unnamed} nip={given} /> },
            { key: 'row', header: words.row, align: 'end', cell: ({ row }) => row },
            { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName ?? '–' },
            { key: 'result', header: words.outcome, cell: (row) => <Badge tone={TONES[row.result] ?? 'warn'}>{words.result(row.result)}</Badge> },
            { key: 'reason', header: words.why, cell: reasonOf },
          ]}
        />
      )}
    </>
  );
}
