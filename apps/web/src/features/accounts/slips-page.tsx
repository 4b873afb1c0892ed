import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../session/me';
import { StateBadge } from '../../ui/badge';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { Stat, StatRow } from '../../ui/stat';
import { useKeysetList } from '../../ui/use-keyset-list';
import classes from './accounts.module.css';
import { SLIP_STATES, slipsPath, useSlipCounts } from './api';
import type { SlipLine } from './api';
import { accountsMessages } from './messages';
import { slipMessages } from './slip-messages';
import { useUnitChoices } from './unit-choices';

/** Which slips are open, used and expired. */
export function SlipsPage() {
  const words = useMessages(slipMessages);
  const { title, allUnits, ...accountWords } = useMessages(accountsMessages);
  const { language } = useLanguage();
  const { zone } = useMe().agency.settings;
  const [address, setAddress] = useSearchParams();
  const state = SLIP_STATES.find((each) => each === address.get('status'));
  const unitId = address.get('unit') || undefined;
  const counts = useSlipCounts(unitId);
  const units = useUnitChoices();
  const { query, rows, more } = useKeysetList<SlipLine>(slipsPath, { state, unitId });
  const date = (instant: string) => formatDate(instant, language, 'short', zone);
  const withStatus = (status: string) => `?${new URLSearchParams({ status, ...(unitId ? { unit: unitId } : {}) }).toString()}`;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  const states = {
    OPEN: { label: words.OPEN, tone: 'brand' },
    USED: { label: words.USED, tone: 'ok' },
    EXPIRED: { label: words.EXPIRED, tone: 'warn' },
    REPLACED: { label: words.REPLACED, tone: 'plain' },
  } as const;
  const outcome = ({ state: became, expiresAt, usedAt, failedAttempts }: SlipLine) =>
    [became === 'OPEN' && words.until(date(expiresAt)), usedAt && words.usedOn(date(usedAt)), failedAttempts > 0 && words.failed(formatNumber(failedAttempts, language))].filter(Boolean).join(' · ');
  return (
    <Page title={words.title} lead={words.lead} breadcrumb={[{ label: title, to: paths.accounts }]} width="full" actions={<CopyNames<SlipLine> title={state ? words[state] : words.title} path={slipsPath} filters={{ state, unitId }} nameOf={({ name }) => name} />}>
      {counts.data && (
        <StatRow>
          {SLIP_STATES.map((each) => (
            <Stat key={each} label={words[each]} value={formatNumber(counts.data[each], language)} to={withStatus(each)} />
          ))}
        </StatRow>
      )}
      <div className={classes.filters}>
        <NativeSelect label={accountWords.unit} value={unitId ?? ''} data={[{ value: '', label: allUnits }, ...units]} onChange={(event) => set('unit', event.currentTarget.value)} />
        <NativeSelect
          label={words.state}
          value={state ?? ''}
          data={[{ value: '', label: words.all }, ...SLIP_STATES.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => set('status', event.currentTarget.value)}
        />
      </div>
      {rows ? (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={<EmptyState text={words.none} action={<Link to={paths.neverSignedIn}>{words.toNeverSignedIn}</Link>} />}
          columns={[
            { key: 'name', header: words.name, primary: true, cell: ({ employeeId, name }) => <Link to={pathTo(paths.accountOf, { employeeId })}>{name}</Link> },
            { key: 'unit', header: words.unitName, cell: ({ unitName }) => unitName },
            {
              key: 'state',
              header: words.state,
              cell: (line) => (
                <>
                  <StateBadge state={line.state} states={states} /> <span className={classes.quiet}>{outcome(line)}</span>
                </>
              ),
            },
            { key: 'made', header: words.made, cell: ({ madeAt, reason }) => `${date(madeAt)} · ${accountWords[reason]}` },
            { key: 'by', header: words.madeBy, cell: ({ madeBy }) => madeBy },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
    </Page>
  );
}
