import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { DateText } from '../../../ui/texts';
import { useLatestAnnouncements } from './api';
import { talkMessages } from './messages';
import { PostText } from './post-text';
import classes from './talk.module.css';

const SHOWN = 2;

/** On the page of a course that one takes: the latest announcements and the way to the questions. Without a line the announcements are left out. */
export function CourseTalk({ courseId }: { courseId: string }) {
  const words = useMessages(talkMessages);
  const { data } = useLatestAnnouncements(courseId, SHOWN);
  return (
    <>
      <div className={classes.actions}>
        <Button component={Link} to={pathTo(paths.thread, { courseId })} variant="default">
          {words.thread}
        </Button>
      </div>
      {data && data.items.length > 0 && (
        <Section title={words.announcements}>
          <ul className={classes.list}>
            {data.items.map((announcement) => (
              <li key={announcement.id}>
                <article className={classes.post} aria-label={announcement.title}>
                  <Title order={3}>{announcement.title}</Title>
                  <PostText text={announcement.text} short />
                  <span className={classes.quiet}>
                    <DateText value={announcement.sentAt} style="short" />
                    {announcement.correctedAt && ` · ${words.corrected}`}
                  </span>
                </article>
              </li>
            ))}
          </ul>
          <Link to={pathTo(paths.announcements, { courseId })}>{words.seeAll}</Link>
        </Section>
      )}
    </>
  );
}
