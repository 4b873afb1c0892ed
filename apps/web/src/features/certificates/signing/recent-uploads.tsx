import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DataTable } from '../../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { ProgressBar } from '../../../ui/progress-bar';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { type SignedUpload, useRecentUploads } from './api';
import { signingMessages } from './messages';
import { UploadResult } from './upload-result';

/** The latest twenty uploads of the agency; the newest shows its files by itself. */
export function RecentUploads() {
  const words = useMessages(signingMessages);
  const query = useRecentUploads();
  return (
    <QueryState query={query} skeleton={<ListSkeleton rows={3} />}>
      {({ items }) => (items.length === 0 ? null : <Uploads items={items} words={words} />)}
    </QueryState>
  );
}

function Uploads({ items, words }: { items: readonly SignedUpload[]; words: typeof signingMessages.id }) {
  const { language } = useLanguage();
  const [shown, setShown] = useState<string | null>(null);
  const newest = items[0]!.id;
  // What was just uploaded is what one wants to see.
  useEffect(() => setShown(newest), [newest]);
  const upload = items.find(({ id }) => id === shown);
  return (
    <>
      {upload && <UploadResult key={upload.id} upload={upload} />}
      <Section title={words.recent}>
        <DataTable
          caption={words.recent}
          rows={items}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: 'file', header: words.file, primary: true, cell: ({ fileName }) => fileName },
            { key: 'at', header: words.uploadedAt, cell: ({ createdAt }) => <DateText value={createdAt} style="short" time /> },
            {
              key: 'outcome',
              header: words.outcome,
              cell: ({ state, signed, done, total }) =>
                state === 'WAITING' ? (
                  <ProgressBar label={words.matching(formatNumber(done, language), formatNumber(total, language))} value={done / Math.max(1, total)} />
                ) : (
                  words.ofTotal(formatNumber(signed, language), formatNumber(total, language))
                ),
            },
            {
              key: 'open',
              header: words.open,
              cell: ({ id, fileName }) => (
                <Button variant="default" size="compact-md" aria-pressed={id === shown} aria-label={words.openOf(fileName)} onClick={() => setShown(id)}>
                  {words.open}
                </Button>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
