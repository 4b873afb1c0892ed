import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { ORDERS, type Order } from './api';
import { enrollingMessages } from './messages';
import { OrderState } from './order-state';

/** Every order, the latest first. */
export function OrdersPage() {
  const words = useMessages(enrollingMessages);
  const { query, rows, more } = useKeysetList<Order>(ORDERS, {});
  const toCatalogue = <Button component={Link} to={paths.catalogue}>{words.toCatalogue}</Button>;
  const sourceOf = ({ source, fileName, unitName }: Order) => ({ NIPS: words.byNips, FILE: fileName ?? words.byFile, FILTER: unitName ?? words.byFilter })[source];
  return (
    <Page title={words.title} lead={words.lead} width="full" actions={toCatalogue}>
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows && (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            { key: 'course', header: words.course, primary: true, cell: ({ id, courseTitle }) => <Link to={pathTo(paths.enrolmentOrder, { orderId: id })}>{courseTitle}</Link> },
            { key: 'who', header: words.whom, cell: sourceOf },
            { key: 'people', header: words.rows, align: 'end', cell: ({ people }) => <NumberText value={people} /> },
            { key: 'enrolled', header: words.enrolled, align: 'end', cell: ({ counts }) => <NumberText value={counts['ENROLLED'] ?? 0} /> },
            { key: 'when', header: words.when, cell: ({ orderedAt }) => <DateText value={orderedAt} style="short" time /> },
            { key: 'by', header: words.by, cell: ({ orderedBy }) => orderedBy || '–' },
            { key: 'state', header: words.state, cell: ({ state }) => <OrderState state={state} /> },
          ]}
        />
      )}
    </Page>
  );
}
