import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { Lesson, Missing, ProgressAck } from '../api';
import type { Draft } from '../journal/entry';
import { useJournal } from '../journal/use-journal';
import { stillMissing, type Unacknowledged } from '../journal/with-journal';
import { LessonActivity } from './lesson-activity';

/** So often what happened goes into the journal: this much active time can be lost with a killed tab, and nothing else. */
const WRITE_MS = 2_000;
const REPORT_MS = 15_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart', 'wheel'] as const;

export interface LessonProgress {
  readonly activity: LessonActivity;
  readonly done: boolean;
  /** What is missing, less what happened since the last answer. */
  readonly missing: readonly Missing[];
  readonly completion: ProgressAck['completion'];
  readonly completesOn: string | null;
  /** Reports at once; answers whether the lesson is done. Null = the line is down. */
  readonly report: () => Promise<boolean | null>;
  /** Takes over what another answer of the server said, such as a graded quiz. */
  readonly accept: (ack: ProgressAck) => void;
}

/** Counts active time while the lesson is in front, keeps it in the journal, and reports it every 15 seconds and when the page is left. */
export function useLessonProgress(enrolmentId: string, lesson: Lesson): LessonProgress {
  const client = useQueryClient();
  const [done, setDone] = useState(lesson.progress.done);
  const [missing, setMissing] = useState<readonly Missing[]>(lesson.progress.missing);
  const [waiting, setWaiting] = useState<Unacknowledged>({ seconds: 0, items: [] });
  const [ended, setEnded] = useState<Pick<ProgressAck, 'completion' | 'completesOn'>>({ completion: null, completesOn: null });
  const activity = useMemo(() => new LessonActivity({ revisionId: lesson.revisionId, epoch: lesson.progress.epoch }, lesson.clockOffsetMs), [lesson]);

  const accept = useCallback(
    (ack: ProgressAck) => {
      const mine = ack.lessons.find((each) => each.lessonRevisionId === lesson.revisionId);
      if (mine) {
        activity.acknowledge();
        setDone(mine.done);
        setMissing(mine.missing);
        setWaiting(activity.waiting);
      }
      if (ack.completion ?? ack.completesOn) {
        setEnded(ack);
        void client.invalidateQueries({ queryKey: ['learning'], predicate: ({ queryKey }) => queryKey[1] !== 'lesson' });
      }
    },
    [activity, client, lesson],
  );
  const journal = useJournal(({ kind, entries, answer }) => {
    if (kind === 'progress' && answer && entries[0]?.enrolmentId === enrolmentId) accept(answer as ProgressAck);
  });

  const taken = useCallback((): Draft | null => {
    const event = activity.take();
    return event && { kind: 'progress', id: event.eventId, accountId: journal.accountId, enrolmentId, lessonRevisionId: lesson.revisionId, event };
  }, [activity, enrolmentId, journal, lesson]);
  const write = useCallback(async () => {
    const draft = taken();
    if (draft) await journal.write(draft);
  }, [journal, taken]);
  const report = useCallback(async () => {
    await write();
    const { deliveries, reason } = await journal.send();
    const acks = deliveries.filter(({ kind, answer }) => kind === 'progress' && answer).flatMap(({ answer }) => (answer as ProgressAck).lessons);
    return reason ? null : (acks.find((each) => each.lessonRevisionId === lesson.revisionId)?.done ?? null);
  }, [journal, lesson, write]);

  useEffect(() => {
    const touched = () => activity.touched();
    const tick = setInterval(() => {
      activity.tick(document.visibilityState === 'visible');
      setWaiting(activity.waiting);
    }, 1_000);
    const writing = setInterval(() => void write(), WRITE_MS);
    // The first report comes early: from then on the line below says what is saved.
    const first = setTimeout(() => void report(), WRITE_MS);
    const regular = setInterval(() => void report(), REPORT_MS);
    const left = () => {
      const draft = taken();
      if (draft) void journal.writeLeaving(draft);
    };
    const hidden = () => document.visibilityState === 'hidden' && left();
    for (const name of TOUCHES) window.addEventListener(name, touched, { passive: true });
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(tick);
      clearInterval(writing);
      clearTimeout(first);
      clearInterval(regular);
      for (const name of TOUCHES) window.removeEventListener(name, touched);
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', hidden);
      void report();
    };
  }, [activity, journal, report, taken, write]);

  const left = done ? [] : stillMissing(missing, waiting);
  const ready = !done && missing.length > 0 && left.length === 0;
  useEffect(() => {
    if (ready) void report();
  }, [ready, report]);

  return { activity, done, missing: left, ...ended, report, accept };
}
