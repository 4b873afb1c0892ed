import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/dialog';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { type StandIn, useEndStandIn, useStandIns } from './api';
import { lastDayOf } from './last-day';
import { waitingMessages } from './messages';
import { NameStandInDialog } from './name-stand-in-dialog';
import classes from './waiting.module.css';

/** Who decides for the reader while away, or for an employee. */
export function StandIns({ employeeId }: { employeeId?: string }) {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const standIns = useStandIns(employeeId);
  const ending = useEndStandIn(employeeId);
  const [naming, setNaming] = useState(false);
  const [leaving, setLeaving] = useState<StandIn | null>(null);
  const timeOf = ({ from, to }: StandIn) => (to ? words.between(formatDate(from, language, 'long'), formatDate(lastDayOf(to), language, 'long')) : words.fromOn(formatDate(from, language, 'long')));
  const end = () =>
    leaving &&
    ending.mutate(leaving.id, {
      onSuccess: () => {
        notify(words.ended);
        setLeaving(null);
      },
    });
  return (
    <Section title={employeeId ? words.standInOf : words.standIn} raised>
      <p className={classes.quiet}>{employeeId ? words.standInOfLead : words.standInLead}</p>
      <QueryState query={standIns} skeleton={<TextSkeleton lines={1} />}>
        {(items) =>
          items.length === 0 ? (
            <p>{employeeId ? words.noStandInOf : words.noStandIn}</p>
          ) : (
            <ul className={classes.lines}>
              {items.map((standIn) => (
                <li key={standIn.id} className={classes.line}>
                  <div>
                    <strong>{standIn.displayName}</strong>
                    <p className={classes.quiet}>{timeOf(standIn)}</p>
                  </div>
                  <Button variant="default" aria-label={words.endOf(standIn.displayName)} onClick={() => setLeaving(standIn)}>
                    {words.end}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <div>
        <Button variant="light" onClick={() => setNaming(true)}>{words.nameStandIn}</Button>
      </div>
      {naming && <NameStandInDialog employeeId={employeeId} onClose={() => setNaming(false)} />}
      <ConfirmDialog
        title={words.endTitle(leaving?.displayName ?? '')}
        confirm={words.end}
        danger
        open={leaving !== null}
        pending={ending.isPending}
        error={ending.error}
        onConfirm={end}
        onClose={() => setLeaving(null)}
      >
        <p>{words.endText}</p>
      </ConfirmDialog>
    </Section>
  );
}
