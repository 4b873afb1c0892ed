import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatMinutes, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { ProgressBar } from '../../ui/progress-bar';
import type { ContinueCard } from './api';
import classes from './home.module.css';
import { homeMessages } from './messages';

/** The one thing to do next, with its minutes and bytes. */
export function ContinueSheet({ next }: { next: ContinueCard }) {
  const words = useMessages(homeMessages);
  const { language } = useLanguage();
  const { number, count, minutesLeft, bytes, enrolmentId, revisionId } = next;
  const place = words.lessonOf(number, count);
  return (
    <section className={classes.next} aria-label={words.continueTitle}>
      <p className={classes.quiet}>{next.courseTitle}</p>
      <Title order={2}>{next.lessonTitle}</Title>
      <p className={classes.facts}>
        {place} · {words.minutesLeft(formatMinutes(minutesLeft, language))} · {formatSize(bytes, language)}
      </p>
      <ProgressBar label={next.courseTitle} value={(number - 1) / count} text={place} />
      <div>
        <Button component={Link} to={pathTo(paths.lesson, { enrolmentId, lessonId: revisionId })}>
          {words.continue}
        </Button>
      </div>
    </section>
  );
}
