import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { ErrorState } from '../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { useKeysetList } from '../../ui/use-keyset-list';
import { REVIEWS, useOfferedMoves, type WaitingReview } from './api';
import { waitingMessages } from './messages';
import classes from './waiting.module.css';

/** Running learners who could be moved to the published version; absent when there are none. */
export function OfferedMoves() {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const moves = useOfferedMoves();
  if (moves.error) return <ErrorState error={moves.error} onRetry={() => void moves.refetch()} />;
  if (!moves.data?.length) return null;
  return (
    <Section title={words.moves}>
      <p className={classes.quiet}>{words.movesLead}</p>
      <ul className={classes.lines}>
        {moves.data.map(({ courseId, courseTitle, people, versionNumber }) => (
          <Line
            key={courseId}
            title={courseTitle}
            text={words.move(formatNumber(people, language), formatNumber(versionNumber, language))}
            to={pathTo(paths.participants, { courseId })}
          />
        ))}
      </ul>
    </Section>
  );
}

/** Courses that wait for a reviewer; absent when there are none. */
export function WaitingReviews() {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const { query, rows, more } = useKeysetList<WaitingReview>(REVIEWS);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows?.length) return null;
  return (
    <Section title={words.reviews}>
      <ul className={classes.lines}>
        {rows.map(({ courseId, title, submittedAt }) => (
          <Line
            key={courseId}
            title={title}
            text={submittedAt ? words.submitted(formatDate(submittedAt, language, 'long')) : ''}
            to={pathTo(paths.review, { courseId })}
          />
        ))}
      </ul>
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
    </Section>
  );
}

function Line({ title, text, to }: { title: string; text: string; to: string }) {
  const words = useMessages(waitingMessages);
  return (
    <li className={classes.line}>
      <div>
        <strong>{title}</strong>
        <p className={classes.quiet}>{text}</p>
      </div>
      <Button component={Link} to={to} variant="light" aria-label={`${words.open}: ${title}`}>
        {words.open}
      </Button>
    </li>
  );
}
