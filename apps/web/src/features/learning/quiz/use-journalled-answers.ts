import { useEffect, useRef, useState } from 'react';
import type { Answer } from '@piawai/domain/catalogue/rules';

import { useJournal } from '../journal/use-journal';
import type { AttemptPlace } from './attempt-place';
import type { Answers, Attempt } from './api';

/** `here` = kept on this device and waiting for the line. */
export type KeepState = 'kept' | 'keeping' | 'here' | null;

const PAUSE_MS = 800;

/** Answers of an open attempt: changed at once, in the journal at once, sent after a short pause. */
export function useJournalledAnswers(attempt: Attempt, { enrolmentId, lessonRevisionId, clockOffsetMs }: AttemptPlace) {
  const [answers, setAnswers] = useState<Answers>(attempt.answers);
  const [state, setState] = useState<KeepState>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const journal = useJournal(({ kind, entries, refused }) => {
    const [entry] = entries;
    if (kind === 'answer' && entry?.kind === 'answer' && entry.attemptId === attempt.id) setState(refused ? 'here' : 'kept');
  });
  const { accountId } = journal;
  const about = { accountId, enrolmentId, lessonRevisionId, attemptId: attempt.id };

  const send = async () => {
    const { reason } = await journal.send();
    if (reason) setState('here');
  };
  const answer = async (questionId: string, value: Answer | null) => {
    setAnswers((before) => ({ ...before, [questionId]: value }));
    setState('keeping');
    clearTimeout(timer.current);
    const at = Date.now() + clockOffsetMs;
    await journal.write({ ...about, kind: 'answer', id: `answer|${attempt.id}|${questionId}`, questionId, answer: value, at });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  };
  /** Hands in for good: from the journal it reaches the server, now or when the line is back. */
  const handIn = async () => {
    clearTimeout(timer.current);
    await journal.write({ ...about, kind: 'hand-in', id: `hand-in|${attempt.id}` });
    void journal.send();
  };
  return { answers, answer, handIn, state };
}
