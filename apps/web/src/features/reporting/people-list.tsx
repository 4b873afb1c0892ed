import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../session/me';
import { useToday } from '../../session/today';
import { Badge } from '../../ui/badge';
import { ChoiceField } from '../../ui/choice-field';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { peoplePath } from './api';
import type { PersonStanding, Standing } from './api';
import { dashboardQuery } from './dashboard-query';
import { reportingMessages } from './messages';
import { OrderFile } from './order-file';
import { RemindButton } from './remind-button';

interface PeopleListProps {
  readonly unitId: string | undefined;
  readonly year: number;
  readonly standing: Standing;
  /** Whether anybody of the unit has a target at all. */
  readonly hasDuty: boolean;
}

/** The names behind a figure. */
export function PeopleList({ unitId, year, standing, hasDuty }: PeopleListProps) {
  const words = useMessages(reportingMessages);
  const navigate = useNavigate();
  const mayOpen = useCan('competency.record.read');
  const mayRemind = useCan('reporting.reminder.send') && year === Number(useToday().slice(0, 4));
  const mayOrder = useCan('reporting.export.order');
  const [ordering, setOrdering] = useState(false);
  const { query, rows, more } = useKeysetList<PersonStanding>(peoplePath, { unitId, year, standing });
  return (
    <Section
      title={words.names}
      actions={
        <>
          <CopyNames<PersonStanding>
            title={`${{ ALL: words.all, BEHIND: words.behind, REACHED: words.reached, NO_DUTY: words.noDuty }[standing]} · ${year}`}
            path={peoplePath}
            filters={{ unitId, year, standing }}
            nameOf={({ name }) => name}
          />
          {standing === 'BEHIND' && mayRemind && <RemindButton unitId={unitId} />}
          {mayOrder && (
            <Button variant="default" onClick={() => setOrdering(true)}>
              {words.downloadExcel}
            </Button>
          )}
        </>
      }
    >
      <ChoiceField<Standing>
        label={words.standing}
        value={standing}
        choices={[
          { value: 'ALL', label: words.all },
          { value: 'BEHIND', label: words.behind },
          { value: 'REACHED', label: words.reached },
          { value: 'NO_DUTY', label: words.noDuty },
        ]}
        onChoose={(next) => void navigate(dashboardQuery({ unitId, year, standing: next }), { replace: true, preventScrollReset: true })}
      />
      {rows ? (
        <DataTable
          caption={words.names}
          rows={rows}
          rowKey={({ employeeId }) => employeeId}
          more={more}
          empty={<EmptyState text={standing !== 'BEHIND' ? words.noPeople : hasDuty ? words.allReached : words.nobodyObliged} />}
          columns={[
            {
              key: 'name',
              header: words.name,
              primary: true,
              cell: ({ employeeId, name, nip }) =>
                mayOpen ? (
                  <Link to={pathTo(paths.employeeRecord, { employeeId })}>
                    <EmployeeName name={name} nip={nip} />
                  </Link>
                ) : (
                  <EmployeeName name={name} nip={nip} />
                ),
            },
            { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
            { key: 'jp', header: words.jp, align: 'end', cell: ({ jp }) => <NumberText value={jp} /> },
            { key: 'remaining', header: words.remaining, align: 'end', cell: ({ remaining }) => <Remaining value={remaining} /> },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      <OrderFile
        first="JP_RECAP"
        filter={{ state: 'COMPLETED', from: `${year}-01-01`, to: `${year}-12-31`, ...(unitId ? { unitId } : {}) }}
        open={ordering}
        onClose={() => setOrdering(false)}
      />
    </Section>
  );
}

function Remaining({ value }: { value: number | null }) {
  const words = useMessages(reportingMessages);
  if (value === null) return <Badge>{words.noTarget}</Badge>;
  return value === 0 ? <Badge tone="ok">{words.done}</Badge> : <NumberText value={value} unit="JP" />;
}
