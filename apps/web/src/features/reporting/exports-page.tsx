import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { StateBadge } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { filesPath, useDownload } from './api';
import type { ReportFile } from './api';
import { FileDetails } from './file-details';
import { FileProgress } from './file-progress';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

const LOOK_AGAIN_MS = 1_000;

/** Own files: how far they are, what they say about themselves, and the download. */
export function ExportsPage() {
  const words = useMessages(reportingMessages);
  const { query, rows, more } = useKeysetList<ReportFile>(filesPath);
  const [shown, setShown] = useState<ReportFile | null>(null);
  const download = useDownload();
  const { refetch } = query;
  const working = rows?.some(({ state }) => state === 'ORDERED' || state === 'RUNNING' || state === 'FAILED') ?? false;
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [working, refetch]);
  const states = {
    ORDERED: { label: words.ORDERED, tone: 'plain' },
    RUNNING: { label: words.RUNNING, tone: 'brand' },
    READY: { label: words.READY, tone: 'ok' },
    FAILED: { label: words.FAILED, tone: 'warn' },
    EXPIRED: { label: words.EXPIRED, tone: 'plain' },
  } as const;
  return (
    <Page title={words.exports} lead={words.exportsLead} breadcrumb={[{ label: words.report, to: paths.reports }]}>
      <InlineError error={download.error} />
      {rows ? (
        <DataTable
          caption={words.exports}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={
            <EmptyState
              text={words.noExports}
              action={
                <Button component={Link} to={paths.reports}>
                  {words.toReports}
                </Button>
              }
            />
          }
          columns={[
            { key: 'file', header: words.file, primary: true, cell: ({ kind, format }) => words.fileName(words[kind], format) },
            { key: 'ordered', header: words.orderedAt, cell: ({ orderedAt }) => <DateText value={orderedAt} style="short" time /> },
            { key: 'state', header: words.state, cell: ({ state }) => <StateBadge state={state} states={states} /> },
            { key: 'progress', header: words.rows, cell: (file) => <FileProgress file={file} /> },
            {
              key: 'actions',
              header: words.download,
              cell: (file) => (
                <span className={classes.buttons}>
                  {file.state === 'READY' && (
                    <Button loading={download.isPending && download.variables === file.id} onClick={() => download.mutate(file.id)}>
                      {words.get}
                    </Button>
                  )}
                  {file.manifest && (
                    <Button variant="default" onClick={() => setShown(file)}>
                      {words.manifest}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton />
      )}
      <FileDetails file={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
