import { useState } from 'react';
import { QueryState } from '../../../ui/query-state';
import { TextSkeleton } from '../../../ui/skeletons';
import { useJournal } from '../journal/use-journal';
import type { LessonParts } from '../player/parts';
import type { Attempt, Submission } from './api';
import { AttemptForm } from './attempt-form';
import { HandedIn } from './handed-in';
import { QuizResult } from './quiz-result';
import { QuizStart } from './quiz-start';
import { TooLate } from './too-late';
import { useOpenAttempt, useQuiz } from './use-quiz';

/** Start, questions, result. The server owns the attempt, so it goes on on any device; what it has not heard yet is in the journal. */
export function QuizLesson({ lesson, enrolmentId, progress }: LessonParts) {
  const { revisionId, clockOffsetMs } = lesson;
  const quiz = useQuiz(enrolmentId, revisionId);
  const setOpen = useOpenAttempt(enrolmentId, revisionId);
  const [handedIn, setHandedIn] = useState<string | null>(null);
  const [result, setResult] = useState<Attempt | null>(null);
  const show = (attempt: Attempt) => {
    setResult(attempt);
    setOpen(null);
    void quiz.refetch();
  };
  useJournal(({ kind, entries, answer }) => {
    if (kind !== 'hand-in' || !answer || entries[0]?.lessonRevisionId !== revisionId) return;
    const { attempt, progress: ack } = answer as Submission;
    show(attempt);
    if (ack) progress.accept(ack);
  });
  return (
    <QueryState query={quiz} skeleton={<TextSkeleton lines={4} />}>
      {(data) => {
        const { open } = data;
        if (open && (data.handedIn || handedIn === open.id)) return <HandedIn attempt={open} />;
        if (open) {
          const place = { enrolmentId, lessonRevisionId: revisionId, clockOffsetMs };
          return <AttemptForm key={open.id} attempt={open} place={place} onHandedIn={() => setHandedIn(open.id)} />;
        }
        return (
          <>
            {result && <QuizResult attempt={result} quiz={data} />}
            <TooLate entries={data.tooLate} onSeen={() => void quiz.refetch()} />
            <QuizStart quiz={data} enrolmentId={enrolmentId} revisionId={revisionId} onStart={(attempt) => (attempt.state === 'OPEN' ? setOpen(attempt) : show(attempt))} />
          </>
        );
      }}
    </QueryState>
  );
}
