import { Button } from '@mantine/core';
import { Badge } from '../../ui/badge';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { useRecentDecisions, useTakeBack } from './api';
import { waitingMessages } from './messages';
import { useOutcome } from './use-outcome';
import classes from './waiting.module.css';

/** What was decided a moment ago and may still be taken back; absent when there is nothing. */
export function RecentDecisions() {
  const words = useMessages(waitingMessages);
  const recent = useRecentDecisions();
  const taking = useTakeBack();
  const tell = useOutcome();
  const rows = recent.data ?? [];
  if (rows.length === 0) return null;
  const nameOf = (id: string) => rows.find(({ enrolmentId }) => enrolmentId === id)?.displayName ?? '';
  const undo = (enrolmentIds: readonly string[]) => taking.mutate(enrolmentIds, { onSuccess: (outcomes) => tell(outcomes, nameOf, words.undone) });
  return (
    <Section
      title={words.recent}
      actions={
        rows.length > 1 && (
          <Button variant="default" loading={taking.isPending} onClick={() => undo(rows.map(({ enrolmentId }) => enrolmentId))}>
            {words.undoAll}
          </Button>
        )
      }
    >
      <p className={classes.quiet}>{words.recentLead}</p>
      <InlineError error={taking.error} />
      <ul className={classes.lines}>
        {rows.map(({ enrolmentId, displayName, courseTitle, verdict }) => (
          <li key={enrolmentId} className={classes.line}>
            <div>
              <strong>{displayName}</strong> <Badge tone={verdict === 'APPROVED' ? 'ok' : 'plain'}>{words[verdict]}</Badge>
              <p className={classes.quiet}>{courseTitle}</p>
            </div>
            <Button variant="light" disabled={taking.isPending} aria-label={`${words.undo}: ${displayName}, ${courseTitle}`} onClick={() => undo([enrolmentId])}>
              {words.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
