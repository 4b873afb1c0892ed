import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { StateBadge } from '../../ui/badge';
import { ChoiceField } from '../../ui/choice-field';
import { DataTable } from '../../ui/data-table';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { mailsPath, useRetryMail } from './api';
import type { TroubledMail } from './api';
import { notificationsMessages } from './messages';

const VIEWS = ['FAILED', 'UNSURE', 'SKIPPED'] as const;
type View = (typeof VIEWS)[number];

/** Mails that wait for a person: why, and the way to send one again. */
export function TroubledMails() {
  const words = useMessages(notificationsMessages);
  const { zone } = useMe().agency.settings;
  const [view, setView] = useState<View>('FAILED');
  const [chosen, setChosen] = useState<TroubledMail | null>(null);
  const { query, rows, more } = useKeysetList<TroubledMail>(mailsPath, { trouble: view });
  const states = {
    FAILED: { label: words.FAILED, tone: 'bad' },
    UNSURE: { label: words.UNSURE, tone: 'warn' },
    SKIPPED: { label: words.SKIPPED, tone: 'plain' },
  } as const;
  return (
    <Section title={words.troubles}>
      <ChoiceField<View> label={words.show} value={view} choices={VIEWS.map((value) => ({ value, label: words[value] }))} onChoose={setView} />
      {rows ? (
        <DataTable
          caption={words.troubles}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={<EmptyState text={view === 'SKIPPED' ? words.noneSkipped : words.noTrouble} />}
          columns={[
            { key: 'to', header: words.to, primary: true, cell: ({ name }) => name },
            { key: 'state', header: words.state, cell: ({ trouble }) => <StateBadge state={trouble} states={states} /> },
            { key: 'reason', header: words.reason, cell: ({ reason }) => (reason ? words[reason] : words.unsureWhy) },
            { key: 'notices', header: words.notices, align: 'end', cell: ({ notices }) => <NumberText value={notices} /> },
            { key: 'at', header: words.at, cell: ({ at }) => <DateText value={at} style="short" time zone={zone} /> },
            {
              key: 'action', header: words.action,
              cell: (mail) => (
                <Button variant="default" aria-label={words.retryOf(mail.name)} onClick={() => setChosen(mail)}>
                  {words.retry}
                </Button>
              ),
            },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      {chosen && <RetryDialog mail={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function RetryDialog({ mail, onClose }: { mail: TroubledMail; onClose: () => void }) {
  const words = useMessages(notificationsMessages);
  const notify = useNotify();
  const retry = useRetryMail();
  const done = () => {
    notify(words.retried);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.retryTitle}
      confirm={words.retry}
      open
      pending={retry.isPending}
      error={retry.error}
      onConfirm={() => retry.mutate(mail.id, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{words.retryText(mail.name)}</p>
      {mail.trouble === 'UNSURE' && <p>{words.retryUnsure}</p>}
    </ConfirmDialog>
  );
}
