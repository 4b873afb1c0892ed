import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { AnnouncementCard } from './announcement-card';
import { type Announcement, announcementsPath, useClassroom } from './api';
import { talkMessages } from './messages';
import classes from './talk.module.css';
import { wayUp } from './way-up';
import { WriteAnnouncement } from './write-announcement';

/** Announcements of a course; those who run it write them here. */
export function AnnouncementsPage() {
  const words = useMessages(talkMessages);
  const { courseId = '' } = useParams();
  const classroom = useClassroom(courseId);
  return (
    <QueryState query={classroom}>
      {(room) => (
        <Page title={words.announcements} lead={room.title} width="text" breadcrumb={wayUp(words, courseId, room)}>
          {room.runs && <Writing courseId={courseId} />}
          <List courseId={courseId} runs={room.runs} />
        </Page>
      )}
    </QueryState>
  );
}

function Writing({ courseId }: { courseId: string }) {
  const words = useMessages(talkMessages);
  const [query] = useSearchParams();
  const [writing, setWriting] = useState(query.has('tulis'));
  if (!writing) {
    return (
      <div>
        <Button onClick={() => setWriting(true)}>{words.write}</Button>
      </div>
    );
  }
  return (
    <Section title={words.write} raised>
      <WriteAnnouncement courseId={courseId} onSent={() => setWriting(false)} />
    </Section>
  );
}

function List({ courseId, runs }: { courseId: string; runs: boolean }) {
  const words = useMessages(talkMessages);
  const { query, rows, more } = useKeysetList<Announcement>(announcementsPath(courseId));
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  if (rows.length === 0) return <EmptyState text={runs ? words.noneWritten : words.noAnnouncements} />;
  return (
    <>
      <ul className={classes.list}>
        {rows.map((announcement) => (
          <li key={announcement.id}>
            <AnnouncementCard courseId={courseId} announcement={announcement} runs={runs} />
          </li>
        ))}
      </ul>
      {more.hasNext && (
        <div>
          <Button variant="default" loading={more.loading} onClick={more.load}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
