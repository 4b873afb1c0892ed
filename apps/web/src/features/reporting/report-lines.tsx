import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText, EmployeeName, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { linesPath } from './api';
import type { CompletionLine, ReportFilter } from './api';
import { reportingMessages } from './messages';

/** The lines of the report, the newest first. */
export function ReportLines({ filter }: { filter: ReportFilter }) {
  const words = useMessages(reportingMessages);
  const { query, rows, more } = useKeysetList<CompletionLine>(linesPath, { ...filter });
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  return (
    <Section title={words.names} actions={<CopyNames<CompletionLine> title={words.report} path={linesPath} filters={{ ...filter }} nameOf={({ name }) => name} />}>
      <DataTable
        caption={words.report}
        rows={rows}
        rowKey={({ id }) => id}
        more={more}
        empty={<EmptyState text={words.noRows} />}
        columns={[
          { key: 'name', header: words.name, primary: true, cell: ({ name, nip }) => <EmployeeName name={name} nip={nip} /> },
          { key: 'kind', header: words.kind, cell: ({ employeeKind }) => words[employeeKind] },
          { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
          { key: 'course', header: words.course, cell: ({ courseTitle }) => courseTitle },
          { key: 'jp', header: 'JP', align: 'end', cell: ({ jp }) => <NumberText value={jp} /> },
          {
            key: 'on',
            header: filter.state === 'COMPLETED' ? words.completedOn : words.requestedOn,
            cell: ({ onDate }) => <DateText value={onDate} style="short" />,
          },
          { key: 'score', header: words.score, align: 'end', cell: ({ score }) => (score === null ? '–' : <NumberText value={score} />) },
        ]}
      />
    </Section>
  );
}
