import { Button } from '@mantine/core';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { HideLine } from '../../ui/hide-line';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { useHideLine, useLines, useMarkLine } from './api';
import classes from './evaluation.module.css';
import { evaluationMessages } from './messages';

/** Free lines without names: one may become a task, an abusive one is hidden by the organiser. */
export function LineList({ courseId }: { courseId: string }) {
  const words = useMessages(evaluationMessages);
  const notify = useNotify();
  const { query, rows, more } = useLines(courseId);
  const marking = useMarkLine(courseId);
  const hiding = useHideLine(courseId);
  return (
    <Section title={words.lines}>
      <p className={classes.quiet}>{words.linesLead}</p>
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton rows={3} />)}
      {rows?.length === 0 && <EmptyState text={words.noLines} />}
      <InlineError error={marking.error} />
      {rows && rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((line) => (
            <li key={line.id} className={classes.item}>
              <p className={classes.text}>“{line.line}”</p>
              {line.hidden && <p className={classes.quiet}>{words.hiddenWhy(line.hiddenReason ?? '')}</p>}
              <div className={classes.actions}>
                {line.isFinding && <Badge tone="brand">{words.isFinding}</Badge>}
                {!line.isFinding && !line.hidden && (
                  <Button
                    variant="default"
                    size="compact-md"
                    disabled={marking.isPending}
                    aria-label={`${words.mark}: ${line.line}`}
                    onClick={() => marking.mutate(line.id, { onSuccess: () => notify(words.marked) })}
                  >
                    {words.mark}
                  </Button>
                )}
                {line.mayHide && !line.hidden && <HideLine lineId={line.id} line={line.line} text={words.hideText} hiding={hiding} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {more.hasNext && <Button variant="default" loading={more.loading} onClick={more.load}>{words.more}</Button>}
    </Section>
  );
}
