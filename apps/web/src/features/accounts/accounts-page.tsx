import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCan, useMe } from '../../session/me';
import { Badge, StateBadge } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import classes from './accounts.module.css';
import { ActivationDialog } from './activation-dialog';
import { ACCOUNT_STATES, accountsPath } from './api';
import type { AccountLine } from './api';
import { accountsMessages } from './messages';
import { useRoleName } from './role-name';
import { RolesDialog } from './roles-dialog';

/** Who has an account, who has never signed in, and who holds which role. */
export function AccountsPage() {
  const words = useMessages(accountsMessages);
  const roleName = useRoleName();
  const me = useMe();
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const state = ACCOUNT_STATES.find((each) => each === address.get('status'));
  const [activating, setActivating] = useState<AccountLine | null>(null);
  const [roled, setRoled] = useState<AccountLine | null>(null);
  const mayActivate = useCan('accounts.account.manage');
  const mayGrant = useCan('accounts.grant.manage');
  const { query, rows, more } = useKeysetList<AccountLine>(accountsPath, { search, state });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  const states = {
    NONE: { label: words.NONE, tone: 'warn' },
    NEVER_SIGNED_IN: { label: words.NEVER_SIGNED_IN, tone: 'plain' },
    ACTIVE: { label: words.ACTIVE, tone: 'ok' },
    BLOCKED: { label: words.BLOCKED, tone: 'bad' },
  } as const;
  return (
    <Page title={words.title} lead={words.lead} width="full">
      <div className={classes.filters}>
        <SearchField label={words.search} value={search} onSearch={(value) => set('q', value)} />
        <NativeSelect
          label={words.state}
          value={state ?? ''}
          data={[{ value: '', label: words.all }, ...ACCOUNT_STATES.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => set('status', event.currentTarget.value)}
        />
      </div>
      {rows ? (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ employeeId }) => employeeId}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            { key: 'name', header: words.name, primary: true, cell: ({ name, nip }) => <EmployeeName name={name} nip={nip} /> },
            { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
            { key: 'state', header: words.state, cell: (line) => <StateBadge state={line.state} states={states} /> },
            {
              key: 'roles',
              header: words.roles,
              cell: ({ roles }) =>
                roles.length === 0 ? (
                  <span className={classes.quiet}>{words.noRole}</span>
                ) : (
                  <span className={classes.badges}>
                    {roles.map((role) => (
                      <Badge key={role} tone="brand">
                        {roleName(role)}
                      </Badge>
                    ))}
                  </span>
                ),
            },
            {
              key: 'actions',
              header: words.actions,
              cell: (line) =>
                line.employeeId === me.employeeId ? null : (
                  <span className={classes.badges}>
                    {mayActivate && line.state !== 'BLOCKED' && (
                      <Button variant="default" onClick={() => setActivating(line)}>
                        {words.link}
                      </Button>
                    )}
                    {mayGrant && line.accountId && (
                      <Button variant="default" onClick={() => setRoled(line)}>
                        {words.manageRoles}
                      </Button>
                    )}
                  </span>
                ),
            },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      {activating && <ActivationDialog person={activating} onClose={() => setActivating(null)} />}
      {roled?.accountId && <RolesDialog accountId={roled.accountId} name={roled.name} onClose={() => setRoled(null)} />}
    </Page>
  );
}
