import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { paths, pathTo } from '../../../ui/paths';
import classes from '../learning.module.css';
import { useClassroom } from '../talk/api';
import { oversightMessages } from './messages';

/** Announcements and questions of the course, with what waits; absent for whoever sees its participants without running it. */
export function CourseTalkLinks({ courseId }: { courseId: string }) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const { data } = useClassroom(courseId);
  if (!data?.runs) return null;
  const thread = pathTo(paths.thread, { courseId });
  const count = (value: number) => formatNumber(value, language);
  return (
    <div className={classes.actions}>
      <Button component={Link} to={data.unanswered > 0 ? `${thread}?tampil=unanswered` : thread} variant={data.unanswered > 0 ? 'filled' : 'default'}>
        {data.unanswered > 0 ? words.unansweredCount(count(data.unanswered)) : words.thread}
      </Button>
      {data.reported > 0 && (
        <Button component={Link} to={`${thread}?tampil=reported`} variant="default">
          {words.reportedCount(count(data.reported))}
        </Button>
      )}
      <Button component={Link} to={`${pathTo(paths.announcements, { courseId })}?tulis`} variant="default">
        {words.announce}
      </Button>
      <Button component={Link} to={pathTo(paths.announcements, { courseId })} variant="default">
        {words.announcements}
      </Button>
    </div>
  );
}
