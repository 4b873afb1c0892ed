import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { Stat, StatRow } from '../../ui/stat';
import type { UnitCount } from './never-signed-in-api';
import { neverSignedInMessages } from './never-signed-in-messages';

export const unitAddress = (unitId: string) => `${paths.neverSignedIn}?unit=${unitId}`;

/** One unit in numbers, all below it included. */
export function UnitNumbers({ unit }: { unit: UnitCount }) {
  const words = useMessages(neverSignedInMessages);
  const { language } = useLanguage();
  const number = (count: number) => formatNumber(count, language);
  return (
    <StatRow>
      <Stat label={words.people} value={number(unit.people)} />
      <Stat label={words.never} value={number(unit.neverSignedIn)} />
      <Stat label={words.open} value={number(unit.openSlips)} />
      <Stat label={words.contacted} value={number(unit.contacted)} />
    </StatRow>
  );
}

/** The units below, each to be opened; those with nobody missing are left out. */
export function UnitCounts({ units }: { units: readonly UnitCount[] }) {
  const words = useMessages(neverSignedInMessages);
  const { language } = useLanguage();
  const missing = units.filter(({ neverSignedIn }) => neverSignedIn > 0);
  if (missing.length === 0) return null;
  return (
    <Section title={words.units}>
      <DataTable
        caption={words.units}
        rows={missing}
        rowKey={({ unitId }) => unitId}
        empty={null}
        columns={[
          { key: 'name', header: words.unit, primary: true, cell: ({ unitId, name }) => <Link to={unitAddress(unitId)}>{name}</Link> },
          { key: 'never', header: words.never, align: 'end', cell: ({ neverSignedIn }) => formatNumber(neverSignedIn, language) },
          { key: 'people', header: words.people, align: 'end', cell: ({ people }) => formatNumber(people, language) },
          { key: 'open', header: words.open, align: 'end', cell: ({ openSlips }) => formatNumber(openSlips, language) },
          { key: 'contacted', header: words.contacted, align: 'end', cell: ({ contacted }) => formatNumber(contacted, language) },
        ]}
      />
    </Section>
  );
}
