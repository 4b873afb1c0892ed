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
import { useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { peoplePath } from './api';
import type { FileFilter, PersonStanding, Standing } from './api';
import { dashboardQuery, type NamesChoice } from './dashboard-query';
import { reportingMessages } from './messages';
import { monthName } from './month-name';
import { NarrowedNames } from './narrowed-names';
import { OrderFile } from './order-file';
import { RemindButton } from './remind-button';

interface PeopleListProps {
  readonly choice: NamesChoice;
  /** Whether anybody of the unit has a target at all. */
  readonly hasDuty: boolean;
}

/** The names behind a figure. */
export function PeopleList({ choice, hasDuty }: PeopleListProps) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { unitId, year, standing, direct, month } = choice;
  const mayOpen = useCan('competency.record.read');
  // The reminder goes to everybody of the unit who is behind, so it stands beside that list only.
  const isWhole = !direct && !month;
  const mayRemind = useCan('reporting.reminder.send') && isWhole && year === Number(useToday().slice(0, 4));
  const mayOrder = useCan('reporting.export.order');
  const [ordering, setOrdering] = useState(false);
  const filters = { unitId, year, standing, direct, month };
  const { query, rows, more } = useKeysetList<PersonStanding>(peoplePath, filters);
  const monthJp = month && { key: 'month', header: words.jpOf(monthName(`${year}-${String(month).padStart(2, '0')}`, language)), align: 'end' as const, cell: (row: PersonStanding) => <NumberText value={row.monthJp ?? 0} /> };
  return (
    <Section
      title={words.names}
      actions={
        <>
          <CopyNames<PersonStanding>
            title={`${{ ALL: words.all, BEHIND: words.behind, REACHED: words.reached, NO_DUTY: words.noDuty }[standing]} · ${year}`}
            path={peoplePath}
            filters={filters}
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
      {!isWhole && <NarrowedNames choice={choice} />}
      <ChoiceField<Standing>
        label={words.standing}
        value={standing}
        choices={[
          { value: 'ALL', label: words.all },
          { value: 'BEHIND', label: words.behind },
          { value: 'REACHED', label: words.reached },
          { value: 'NO_DUTY', label: words.noDuty },
        ]}
        onChoose={(next) => void navigate(dashboardQuery({ ...choice, standing: next }), { replace: true, preventScrollReset: true })}
      />
      {rows ? (
        <DataTable
          caption={words.names}
          rows={rows}
          rowKey={({ employeeId }) => employeeId}
          more={more}
          empty={<EmptyState text={standing !== 'BEHIND' || !isWhole ? words.noPeople : hasDuty ? words.allReached : words.nobodyObliged} />}
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
            ...(monthJp ? [monthJp] : []),
            { key: 'jp', header: words.jp, align: 'end', cell: ({ jp }) => <NumberText value={jp} /> },
            { key: 'remaining', header: words.remaining, align: 'end', cell: ({ remaining }) => <Remaining value={remaining} /> },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      <OrderFile kinds={['JP_PEOPLE', 'JP_RECAP']} filter={fileFilter(choice)} open={ordering} onClose={() => setOrdering(false)} />
    </Section>
  );
}

function fileFilter({ unitId, year, standing, direct, month }: NamesChoice): FileFilter {
  return {
    state: 'COMPLETED', year, standing,
    ...(unitId ? { unitId } : {}), ...(direct ? { direct } : {}), ...(month ? { month } : {}),
  };
}

function Remaining({ value }: { value: number | null }) {
  const words = useMessages(reportingMessages);
  if (value === null) return <Badge>{words.noTarget}</Badge>;
  return value === 0 ? <Badge tone="ok">{words.done}</Badge> : <NumberText value={value} unit="JP" />;
}
