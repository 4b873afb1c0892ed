import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../session/me';
import { Badge } from '../../ui/badge';
import { CopyButton } from '../../ui/copy-button';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName } from '../../ui/texts';
import { TickBar } from '../../ui/tick-bar';
import { useKeysetList } from '../../ui/use-keyset-list';
import { useTicks } from '../../ui/use-ticks';
import classes from './accounts.module.css';
import { CONTACT_REASONS, HELD_SLIPS, neverSignedInPath, useSaveList } from './never-signed-in-api';
import type { NeverSignedIn } from './never-signed-in-api';
import { neverSignedInMessages } from './never-signed-in-messages';
import { NoteContactDialog } from './note-contact-dialog';
import { PrintSlipsDialog } from './print-slips-dialog';
import { slipMessages } from './slip-messages';

const TONES = { NONE: 'plain', OPEN: 'brand', EXPIRED: 'warn' } as const;

/** The names behind the numbers: filtered, ticked, printed, asked. */
export function NeverSignedInList({ unitId }: { unitId: string | undefined }) {
  const words = useMessages(neverSignedInMessages);
  const slipWords = useMessages(slipMessages);
  const { language } = useLanguage();
  const mayManage = useCan('accounts.account.manage');
  const [address, setAddress] = useSearchParams();
  const filters = { unitId, search: address.get('q') || undefined, slip: address.get('lembar') || undefined, reason: address.get('alasan') || undefined };
  const { query, rows, more } = useKeysetList<NeverSignedIn>(neverSignedInPath, filters);
  const ticks = useTicks(rows?.map(({ employeeId }) => employeeId) ?? []);
  const save = useSaveList();
  const [doing, setDoing] = useState<'print' | 'note' | null>(null);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  const date = (value: string) => formatDate(value, language, 'short');
  const message = (names: string) => words.whatsapp(names, `${window.location.origin}${paths.activate}`);
  const names = rows?.filter(({ employeeId }) => ticks.has(employeeId)).map(({ name }) => `- ${name}`) ?? [];
  const done = () => {
    setDoing(null);
    ticks.clear();
  };
  return (
    <Section
      title={words.names}
      actions={
        <>
          <CopyNames<NeverSignedIn> title={words.names} path={neverSignedInPath} filters={filters} nameOf={({ name }) => name} messageOf={message} />
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate(filters)}>
            {words.csv}
          </Button>
        </>
      }
    >
      <InlineError error={save.error} />
      <div className={classes.filters}>
        <SearchField label={words.search} value={filters.search ?? ''} onSearch={(value) => set('q', value)} />
        <NativeSelect
          label={words.slip}
          value={filters.slip ?? ''}
          data={[{ value: '', label: words.all }, ...HELD_SLIPS.map((value) => ({ value, label: words[`slip${value}`] }))]}
          onChange={(event) => set('lembar', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.reason}
          value={filters.reason ?? ''}
          data={[{ value: '', label: words.all }, ...(['UNASKED', ...CONTACT_REASONS] as const).map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => set('alasan', event.currentTarget.value)}
        />
      </div>
      {rows && rows.length > 0 && mayManage && (
        <TickBar hint={words.tickHint} ticked={ticks.ids.length} shown={rows.length} onAll={ticks.all} onClear={ticks.clear}>
          <Button variant="default" onClick={() => setDoing('print')}>
            {words.print}
          </Button>
          <Button variant="default" onClick={() => setDoing('note')}>
            {words.note}
          </Button>
          <CopyButton text={message(names.join('\n'))} label={words.copy} />
        </TickBar>
      )}
      {rows ? (
        <DataTable
          caption={words.names}
          rows={rows}
          rowKey={({ employeeId }) => employeeId}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            ...(mayManage
              ? [{ key: 'choose', header: words.choose, cell: ({ employeeId, name }: NeverSignedIn) => <Checkbox aria-label={words.chooseOne(name)} checked={ticks.has(employeeId)} onChange={() => ticks.toggle(employeeId)} /> }]
              : []),
            {
              key: 'name',
              header: words.name,
              primary: true,
              cell: ({ employeeId, name, nip }) => (
                <Link to={pathTo(paths.accountOf, { employeeId })}>
                  <EmployeeName name={name} nip={nip ?? null} />
                </Link>
              ),
            },
            { key: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
            {
              key: 'slip',
              header: words.slip,
              cell: ({ slip, slipExpiresAt }) => (
                <>
                  <span className={classes.state}>
                    <Badge tone={TONES[slip]}>{words[`slip${slip}`]}</Badge>
                  </span>
                  {slipExpiresAt && <span className={classes.quiet}>{slip === 'OPEN' ? words.until(date(slipExpiresAt)) : words.since(date(slipExpiresAt))}</span>}
                </>
              ),
            },
            {
              key: 'reason',
              header: words.reason,
              cell: ({ contact }) =>
                contact ? (
                  <>
                    {words[contact.reason]}
                    {contact.note && ` · ${contact.note}`}
                    <span className={classes.quiet}>{words.askedBy(date(contact.on), contact.by)}</span>
                  </>
                ) : (
                  <span className={classes.quiet}>{words.UNASKED}</span>
                ),
            },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      {doing === 'print' && <PrintSlipsDialog choice={{ employeeIds: ticks.ids }} whose={slipWords.people(formatNumber(ticks.ids.length, language))} onClose={done} />}
      {doing === 'note' && <NoteContactDialog employeeIds={ticks.ids} onClose={done} />}
    </Section>
  );
}
