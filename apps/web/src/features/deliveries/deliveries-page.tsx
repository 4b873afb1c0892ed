import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { DataTable } from '../../ui/data-table';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText, NumberText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { deliveriesPath, useRetry } from './api';
import type { StuckDelivery } from './api';
import classes from './deliveries.module.css';
import { DeliveryCause } from './delivery-cause';
import { deliveriesMessages } from './messages';

/** Automatic work that waits for a person, and the way to run it again. */
export function DeliveriesPage() {
  const words = useMessages(deliveriesMessages);
  const { zone } = useMe().agency.settings;
  const { query, rows, more } = useKeysetList<StuckDelivery>(deliveriesPath);
  const [retrying, setRetrying] = useState<StuckDelivery | null>(null);
  const reload = (
    <Button variant="default" loading={query.isRefetching} onClick={() => void query.refetch()}>
      {words.refresh}
    </Button>
  );
  return (
    <Page title={words.title} lead={words.lead} width="full" actions={rows && reload}>
      {rows ? (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ eventId, job }) => `${eventId} ${job}`}
          more={more}
          empty={<EmptyState text={words.none} />}
          columns={[
            { key: 'job', header: words.job, primary: true, cell: ({ job }) => words.jobName(job) },
            { key: 'cause', header: words.cause, cell: (delivery) => <DeliveryCause delivery={delivery} /> },
            { key: 'tries', header: words.tries, align: 'end', cell: ({ tries }) => <NumberText value={tries} /> },
            { key: 'since', header: words.since, cell: ({ recordedAt }) => <DateText value={recordedAt} style="short" time zone={zone} /> },
            {
              key: 'action',
              header: words.action,
              cell: (delivery) => (
                <Button variant="default" className={classes.retry} aria-label={words.retryOf(words.jobName(delivery.job))} onClick={() => setRetrying(delivery)}>
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
      {retrying && <RetryDialog delivery={retrying} onClose={() => setRetrying(null)} />}
    </Page>
  );
}

function RetryDialog({ delivery, onClose }: { delivery: StuckDelivery; onClose: () => void }) {
  const words = useMessages(deliveriesMessages);
  const notify = useNotify();
  const retry = useRetry();
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
      onConfirm={() => retry.mutate(delivery, { onSuccess: done })}
      onClose={onClose}
    >
      <div className={classes.text}>
        <p>{words.retryText(words.jobName(delivery.job))}</p>
        <p>{words.retryHint}</p>
      </div>
    </ConfirmDialog>
  );
}
