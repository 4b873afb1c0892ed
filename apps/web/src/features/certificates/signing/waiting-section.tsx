import { Button, TextInput } from '@mantine/core';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { formatNumber, formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText, NumberText } from '../../../ui/texts';
import classes from '../certificates.module.css';
import { archivePath, type Period, useWaiting, type WaitingList } from './api';
import { signingMessages } from './messages';

interface WaitingSectionProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** How many certificates wait, by course, each with its archive. */
export function WaitingSection({ period, onPeriod }: WaitingSectionProps) {
  const words = useMessages(signingMessages);
  const query = useWaiting(period);
  return (
    <Section title={words.waiting} raised>
      <div className={classes.two}>
        <TextInput type="date" label={words.from} value={period.from} onChange={(event) => onPeriod({ ...period, from: event.currentTarget.value })} />
        <TextInput type="date" label={words.to} value={period.to} onChange={(event) => onPeriod({ ...period, to: event.currentTarget.value })} />
      </div>
      <QueryState query={query} skeleton={<ListSkeleton rows={3} />}>
        {(list) => <Waiting list={list} period={period} />}
      </QueryState>
    </Section>
  );
}

function Waiting({ list: { items, largestArchive }, period }: { list: WaitingList; period: Period }) {
  const words = useMessages(signingMessages);
  const { language } = useLanguage();
  const total = items.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return period.from || period.to ? <EmptyState text={words.noneInFilter} /> : <EmptyState text={`${words.none} ${words.none2}`} />;
  return (
    <>
      <div className={classes.actions}>
        <Button component="a" href={archivePath(period)} download>
          {words.downloadAll(formatNumber(Math.min(total, largestArchive), language))}
        </Button>
      </div>
      {total > largestArchive && <p className={classes.quiet}>{words.capped(formatNumber(largestArchive, language))}</p>}
      <DataTable
        caption={words.waiting}
        rows={items}
        rowKey={({ courseId }) => courseId}
        empty={null}
        columns={[
          { key: 'course', header: words.course, primary: true, cell: ({ title }) => title },
          { key: 'count', header: words.count, align: 'end', cell: ({ count }) => <NumberText value={count} /> },
          { key: 'oldest', header: words.oldest, cell: ({ oldest }) => <DateText value={oldest} style="short" /> },
          { key: 'size', header: words.size, align: 'end', cell: ({ bytes }) => formatSize(bytes, language) },
          {
            key: 'download',
            header: words.download,
            cell: ({ courseId, title }) => (
              <Button component="a" variant="default" size="compact-md" href={archivePath(period, courseId)} download aria-label={words.downloadOf(title)}>
                {words.download}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
