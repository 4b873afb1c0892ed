import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { newId } from '../../api-clients';
import { ConfirmDialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { type CourseSeats, useJoinList, useLeaveList, useSeats } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

/** A course with a limit: the way in while there are seats, else the waiting list. */
export function SeatsOrWaiting({ courseId, children }: { courseId: string; children: ReactNode }) {
  const seats = useSeats(courseId);
  return (
    <QueryState query={seats} skeleton={<TextSkeleton lines={2} />}>
      {(data) => {
        if (data.place) return <OwnPlace place={data.place} />;
        return data.free === 0 || data.waiting > 0 ? <Full courseId={courseId} waiting={data.waiting} /> : children;
      }}
    </QueryState>
  );
}

function Full({ courseId, waiting }: { courseId: string; waiting: number }) {
  const words = useMessages(catalogueMessages);
  const notify = useNotify();
  const [id] = useState(newId);
  const join = useJoinList(courseId);
  return (
    <>
      <p>{words.full}</p>
      <Button loading={join.isPending} onClick={() => join.mutate(id, { onSuccess: () => notify(words.joined) })}>
        {words.join}
      </Button>
      <p className={classes.quiet}>
        {waiting > 0 && words.waitingPeople(waiting)} {words.movesUp}
      </p>
      <InlineError error={join.error} />
    </>
  );
}

function OwnPlace({ place }: { place: NonNullable<CourseSeats['place']> }) {
  const words = useMessages(catalogueMessages);
  const notify = useNotify();
  const leave = useLeaveList();
  const [asking, setAsking] = useState(false);
  const go = () =>
    leave.mutate(place.placeId, {
      onSuccess: () => {
        setAsking(false);
        notify(words.leftList);
      },
    });
  return (
    <>
      <p role="status">{words.ownPlace(place.position, place.people)}</p>
      <p className={classes.quiet}>{words.movesUp}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.leave}
      </Button>
      <ConfirmDialog title={words.leaveTitle} confirm={words.leave} danger open={asking} pending={leave.isPending} error={leave.error} onConfirm={go} onClose={() => setAsking(false)}>
        <p>{words.leaveText}</p>
      </ConfirmDialog>
    </>
  );
}
