import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatNip } from '@piawai/domain/organisation/rules';
import { Badge } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { ConfirmDialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { useKeysetList } from '../../../ui/use-keyset-list';
import classes from '../organisation.module.css';
import { DUPLICATES, MERGES, useUndoMerge } from './api';
import type { MergeLine, Pair } from './api';
import { duplicateMessages } from './messages';

/** Pairs that look like one person, and the merges that were made. */
export function DuplicatesPage() {
  const words = useMessages(duplicateMessages);
  return (
    <Page title={words.title} lead={words.lead} breadcrumb={[{ label: words.employees, to: paths.employees }]}>
      <Pairs />
      <Merges />
    </Page>
  );
}

/** One record in a line of the list: name, number, unit. */
const Record = ({ displayName, nip, unitName = null }: { displayName: string; nip: string | null; unitName?: string | null }) => (
  <span className={classes.record}>
    {displayName}
    <small>{[nip && formatNip(nip), unitName].filter(Boolean).join(' · ')}</small>
  </span>
);

function Pairs() {
  const words = useMessages(duplicateMessages);
  const { query, rows, more } = useKeysetList<Pair>(DUPLICATES);
  return (
    <Section title={words.pairs}>
      {rows ? (
        <DataTable
          caption={words.pairs}
          rows={rows}
          rowKey={({ first, second }) => `${first.id}${second.id}`}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            { key: 'name', header: words.pair, primary: true, cell: ({ first }) => <Record {...first} /> },
            { key: 'other', header: words.other, cell: ({ second }) => <Record {...second} /> },
            { key: 'alike', header: words.alike, cell: ({ alike }) => words.alikeName(alike) },
            {
              key: 'compare', header: words.compare, align: 'end',
              cell: ({ first, second }) => (
                <Button variant="default" component={Link} aria-label={words.compareOf(first.displayName)} to={pathTo(paths.duplicatePair, { firstId: first.id, secondId: second.id })}>
                  {words.compare}
                </Button>
              ),
            },
          ]}
        />
      ) : query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton rows={3} />}
    </Section>
  );
}

function Merges() {
  const words = useMessages(duplicateMessages);
  const notify = useNotify();
  const [undoing, setUndoing] = useState<MergeLine | null>(null);
  const undo = useUndoMerge();
  const { query, rows, more } = useKeysetList<MergeLine>(MERGES);
  const close = () => (setUndoing(null), undo.reset());
  return (
    <Section title={words.merges}>
      {rows ? (
        <DataTable
          caption={words.merges}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={<EmptyState text={words.noMerges} />}
          columns={[
            { key: 'stays', header: words.stays, primary: true, cell: ({ employeeId, employeeName }) => <Link to={pathTo(paths.employee, { employeeId })}>{employeeName}</Link> },
            { key: 'duplicate', header: words.duplicate, cell: ({ duplicateName, duplicateNip }) => <Record displayName={duplicateName} nip={duplicateNip} /> },
            { key: 'reason', header: words.reason, cell: ({ reason }) => reason },
            { key: 'when', header: words.when, cell: ({ mergedAt }) => <DateText value={mergedAt} style="short" /> },
            { key: 'state', header: words.state, cell: ({ undoneAt }) => <Badge tone={undoneAt ? 'plain' : 'ok'}>{undoneAt ? words.undone : words.standing}</Badge> },
            {
              key: 'undo', header: words.undo, align: 'end',
              cell: (line) => (line.undoneAt ? '–' : <Button variant="default" aria-label={words.undoOf(line.duplicateName)} onClick={() => setUndoing(line)}>{words.undo}</Button>),
            },
          ]}
        />
      ) : query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton rows={3} />}
      <ConfirmDialog
        title={words.undoTitle} confirm={words.undo} danger open={undoing !== null} pending={undo.isPending} error={undo.error} onClose={close}
        onConfirm={() => undoing && undo.mutate(undoing.id, { onSuccess: () => (notify(words.undoneDone), close()) })}
      >
        <p>{words.undoLead}</p>
      </ConfirmDialog>
    </Section>
  );
}
