import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import type { PositionLine } from './api';
import { standardsMessages } from './messages';

/** The positions of the agency and the size of their standard. */
export function PositionList() {
  const words = useMessages(standardsMessages);
  const { query, rows, more } = useKeysetList<PositionLine>('/api/v1/standards/positions');
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  return (
    <DataTable
      caption={words.positions}
      rows={rows}
      rowKey={(row) => row.positionId}
      more={more}
      empty={<EmptyState text={words.noPositions} />}
      columns={[
        {
          key: 'name',
          header: words.position,
          primary: true,
          cell: (row) => <Link to={pathTo(paths.positionStandard, { positionId: row.positionId })}>{row.name}</Link>,
        },
        { key: 'code', header: words.code, cell: (row) => row.code },
        {
          key: 'competencies',
          header: words.asked,
          align: 'end',
          cell: (row) => (row.competencies > 0 ? <NumberText value={row.competencies} /> : words.none),
        },
      ]}
    />
  );
}
