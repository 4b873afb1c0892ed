import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { NumberText } from '../../ui/texts';
import type { Dashboard, UnitStanding } from './api';
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
          { key: 'people', header: words.people, align: 'end', cell: ({ people }) => <NumberText value={people} /> },
          { key: 'jp', header: words.jp, align: 'end', cell: ({ jp }) => <NumberText value={jp} /> },
          { key: 'reached', header: words.share, cell: (unit) => <Share unit={unit} /> },
        ]}
      />
    </Section>
  );
}

function Share({ unit: { name, reached, obliged } }: { unit: UnitStanding }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  if (obliged === 0) return <span className={classes.small}>{words.noTarget}</span>;
  const text = words.shareOf(formatNumber(reached, language), formatNumber(obliged, language));
  return (
    <span className={classes.share}>
      <span>{text}</span>
      <ProgressBar label={`${words.share}: ${name}`} value={reached / obliged} text={text} />
    </span>
  );
}
