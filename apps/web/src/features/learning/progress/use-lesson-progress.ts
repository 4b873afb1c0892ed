import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useMe } from '../../../session/me';
import { markSaved } from '../../../ui/saved-mark';
import type { SaveState } from '../../../ui/saved-state';
import type { Lesson, Missing, ProgressAck } from '../api';
import { addToJournal } from './journal';
import { LessonActivity } from './lesson-activity';
import { sendJournal } from './send-journal';

const REPORT_MS = 15_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart', 'wheel'] as const;

export interface LessonProgress {
  readonly activity: LessonActivity;
  readonly save: SaveState | null;
  readonly done: boolean;
  /** What is missing, with the seconds counted down since the last answer. */
  readonly missing: readonly Missing[];
  readonly completion: ProgressAck['completion'];
  readonly completesOn: string | null;
  /** Reports at once; answers whether the lesson is done. Null = the line is down. */
  readonly report: () => Promise<boolean | null>;
  /** Takes over what another answer of the server said, such as a graded quiz. */
  readonly accept: (ack: ProgressAck) => void;
}

/** Counts active time while the lesson is in front, reports it every 15 seconds and when the page is left, and loses nothing offline. */
export function useLessonProgress(enrolmentId: string, lesson: Lesson): LessonProgress {
  const { accountId } = useMe();
  const client = useQueryClient();
  const [save, setSave] = useState<SaveState | null>(null);
  const [done, setDone] = useState(lesson.progress.done);
  const [missing, setMissing] = useState(lesson.progress.missing);
  const [unreported, setUnreported] = useState(0);
  const [ended, setEnded] = useState<Pick<ProgressAck, 'completion' | 'completesOn'>>({ completion: null, completesOn: null });
  const activity = useMemo(
    () => new LessonActivity({ revisionId: lesson.revisionId, epoch: lesson.progress.epoch }, Date.parse(lesson.serverNow) - Date.now()),
    [lesson],
  );

  const accept = useCallback(
    (ack: ProgressAck) => {
      const mine = ack.lessons.find((each) => each.lessonRevisionId === lesson.revisionId);
      if (mine) {
        setDone(mine.done);
        setMissing(mine.missing);
        setUnreported(0);
      }
      if (ack.completion ?? ack.completesOn) {
        setEnded(ack);
        void client.invalidateQueries({ queryKey: ['learning'], predicate: ({ queryKey }) => queryKey[1] !== 'lesson' });
      }
    },
    [client, lesson],
  );

  const sending = useRef<Promise<unknown> | null>(null);
  const report = useCallback(
    async (how: 'regular' | 'now' | 'leaving') => {
      const event = activity.take();
      if (event) addToJournal(accountId, enrolmentId, event);
      // The journal keeps it: a regular report need not queue behind one that a weak line holds up.
      if (sending.current && how === 'regular') return null;
      if (how === 'now') await sending.current?.catch(() => undefined);
      const run = sendJournal(accountId, enrolmentId, how === 'leaving');
      sending.current = run;
      const { ack, waiting } = await run.finally(() => {
        if (sending.current === run) sending.current = null;
      });
      const state: SaveState | null = waiting > 0 ? { kind: 'offline', waiting } : ack ? { kind: 'saved', at: ack.savedAt } : null;
      if (state) {
        setSave(state);
        markSaved(state);
      }
      if (ack) accept(ack);
      return waiting > 0 ? null : (ack?.lessons.find((each) => each.lessonRevisionId === lesson.revisionId)?.done ?? null);
    },
    [accept, accountId, activity, enrolmentId, lesson],
  );

  useEffect(() => {
    const touched = () => activity.touched();
    const tick = setInterval(() => {
      activity.tick(document.visibilityState === 'visible');
      setUnreported(activity.unreportedSeconds);
    }, 1_000);
    const regular = setInterval(() => void report('regular'), REPORT_MS);
    const online = () => void report('now');
    const left = () => void report('leaving');
    const hidden = () => document.visibilityState === 'hidden' && left();
    for (const name of TOUCHES) window.addEventListener(name, touched, { passive: true });
    window.addEventListener('online', online);
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(tick);
      clearInterval(regular);
      for (const name of TOUCHES) window.removeEventListener(name, touched);
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', hidden);
      left();
    };
  }, [activity, report]);

  const left = countedDown(missing, unreported);
  const ready = !done && missing.length > 0 && left.length === 0;
  useEffect(() => {
    if (ready) void report('now');
  }, [ready, report]);

  return { activity, save, done, missing: done ? [] : left, ...ended, report: useCallback(() => report('now'), [report]), accept };
}

/** Time that is counted here but not reported yet is taken off what the server still asks for. */
function countedDown(missing: readonly Missing[], unreported: number): readonly Missing[] {
  return missing
    .map((each) => (each.code === 'READ_MORE' ? { ...each, seconds: (each.seconds ?? 0) - unreported } : each))
    .filter((each) => each.code !== 'READ_MORE' || each.seconds! > 0);
}
