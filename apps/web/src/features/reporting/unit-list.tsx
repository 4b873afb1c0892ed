import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { NumberText } from '../../ui/texts';
import type { Dashboard, Standing, UnitStanding } from './api';
import { dashboardQuery } from './dashboard-query';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

/** The units directly below, each a way further down. */
export function UnitList({ data: { units, year } }: { data: Dashboard }) {
  const words = useMessages(reportingMessages);
  return (
    <Section title={words.units}>
      <DataTable
        caption={words.units}
        rows={units}
        rowKey={({ unitId }) => unitId}
        empty={<EmptyState text={words.noUnits} />}
        columns={[
          {
            key: 'unit',
            header: words.unit,
            primary: true,
            cell: ({ unitId, name, own }) => (own ? words.direct(name) : <Link to={dashboardQuery({ unitId, year })}>{name}</Link>),
          },
          { key: 'people', header: words.people, align: 'end', cell: (row) => <Behind row={row} year={year} standing="ALL" value={row.people} /> },
          { key: 'jp', header: words.jp, align: 'end', cell: (row) => <Behind row={row} year={year} standing="ALL" value={row.jp} /> },
          { key: 'reached', header: words.share, cell: (row) => <Share row={row} year={year} /> },
        ]}
      />
    </Section>
  );
}

interface RowProps {
  readonly row: UnitStanding;
  readonly year: number;
}

/** A number that opens the list behind it. */
function Behind({ row: { unitId, name, own }, year, standing, value }: RowProps & { readonly standing: Standing; readonly value: number }) {
  const words = useMessages(reportingMessages);
  if (value === 0) return <NumberText value={value} />;
  return (
    <Link to={dashboardQuery({ unitId, year, standing, direct: own })}>
      <NumberText value={value} />
      <span className="visually-hidden"> {words.listOf(name)}</span>
    </Link>
  );
}

function Share({ row, year }: RowProps) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const { unitId, name, own, reached, obliged } = row;
  if (obliged === 0) return <span className={classes.small}>{words.noTarget}</span>;
  const text = words.shareOf(formatNumber(reached, language), formatNumber(obliged, language));
  return (
    <span className={classes.share}>
      <Link to={dashboardQuery({ unitId, year, standing: 'REACHED', direct: own })}>{text}</Link>
      <ProgressBar label={`${words.share}: ${name}`} value={reached / obliged} text={text} />
    </span>
  );
}
