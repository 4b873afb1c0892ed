import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../session/me';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName } from '../../ui/texts';
import { TickBar } from '../../ui/tick-bar';
import { useKeysetList } from '../../ui/use-keyset-list';
import { useTicks } from '../../ui/use-ticks';
import { AccountStateBadge } from './account-state';
import classes from './accounts.module.css';
import { ACCOUNT_STATES, accountsPath, GIVEN_ROLES } from './api';
import type { AccountLine } from './api';
import { BulkActions } from './bulk-actions';
import { accountsMessages } from './messages';
import { RoleBadges } from './role-badges';
import { useUnitChoices } from './unit-choices';

/** Who has an account, who has never signed in, and who holds which role. */
export function AccountsPage() {
  const words = useMessages(accountsMessages);
  const units = useUnitChoices();
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const unitId = address.get('unit') ?? '';
  const state = ACCOUNT_STATES.find((each) => each === address.get('status'));
  const role = GIVEN_ROLES.find((each) => each === address.get('peran'));
  const mayManage = useCan('accounts.account.manage');
  const filters = { search, state, role, unitId: unitId || undefined };
  const { query, rows, more } = useKeysetList<AccountLine>(accountsPath, filters);
  const ticks = useTicks(rows?.map(({ employeeId }) => employeeId) ?? []);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="full"
      actions={
        <>
          <Button component={Link} to={paths.neverSignedIn}>
            {words.toNeverSignedIn}
          </Button>
          {mayManage && (
            <Button component={Link} to={paths.activationSlips} variant="default">
              {words.toSlips}
            </Button>
          )}
          <CopyNames<AccountLine> title={state ? words[state] : words.title} path={accountsPath} filters={filters} nameOf={({ name }) => name} />
        </>
      }
    >
      <div className={classes.filters}>
        <SearchField label={words.search} value={search} onSearch={(value) => set('q', value)} />
        <NativeSelect
          label={words.unit}
          value={unitId}
          data={[{ value: '', label: words.allUnits }, ...units]}
          onChange={(event) => set('unit', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.state}
          value={state ?? ''}
          data={[{ value: '', label: words.all }, ...ACCOUNT_STATES.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => set('status', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.role}
          value={role ?? ''}
          data={[{ value: '', label: words.all }, ...GIVEN_ROLES.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => set('peran', event.currentTarget.value)}
        />
      </div>
      {rows && rows.length > 0 && mayManage && (
        <TickBar hint={words.tickHint} ticked={ticks.ids.length} shown={rows.length} onAll={ticks.all} onClear={ticks.clear}>
          <BulkActions people={rows.filter(({ employeeId }) => ticks.has(employeeId))} onDone={ticks.clear} />
        </TickBar>
      )}
      {rows ? (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ employeeId }) => employeeId}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            ...(mayManage
              ? [{ key: 'choose', header: words.choose, cell: ({ employeeId, name }: AccountLine) => <Checkbox aria-label={words.chooseOne(name)} checked={ticks.has(employeeId)} onChange={() => ticks.toggle(employeeId)} /> }]
              : []),
            {
              key: 'name',
              header: words.name,
              primary: true,
              cell: ({ employeeId, name, nip }) => (
                <Link to={pathTo(paths.accountOf, { employeeId })}>
                  <EmployeeName name={name} nip={nip} />
                </Link>
              ),
            },
            { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
            { key: 'state', header: words.state, cell: (line) => <span className={classes.state}><AccountStateBadge state={line.state} /></span> },
            { key: 'roles', header: words.roles, cell: ({ roles }) => <RoleBadges roles={roles} /> },
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
