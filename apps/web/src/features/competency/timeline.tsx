import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { useKeysetList } from '../../ui/use-keyset-list';
import { recordPath, type TimelineEntry, type Whose } from './api';
import classes from './competency.module.css';
import { EntryCard } from './entry-card';
import { competencyMessages } from './messages';

/** The learning of a year, newest first. */
export function Timeline({ whose, year }: { whose: Whose; year: number }) {
  const words = useMessages(competencyMessages);
  const { query, rows, more } = useKeysetList<TimelineEntry>(`${recordPath(whose)}/entries`, { year });
  const own = whose === 'me';
  return (
    <Section title={words.history}>
      {rows ? (
        <>
          {rows.length === 0 && (
            <EmptyState
              text={words.noEntries}
              action={own && <Button component={Link} to={paths.learning} variant="default">{words.toLearning}</Button>}
            />
          )}
          <ol className={classes.timeline}>
            {rows.map((entry) => (
              <EntryCard key={entry.entryId} entry={entry} own={own} />
            ))}
          </ol>
          {more.hasNext && (
            <div className={classes.more}>
              <span role="status">{words.shown(rows.length)}</span>
              <Button variant="default" loading={more.loading} onClick={more.load}>
                {words.more}
              </Button>
            </div>
          )}
        </>
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
    </Section>
  );
}
