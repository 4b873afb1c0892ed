import { useState } from 'react';
import { QueryState } from '../../../ui/query-state';
import { TextSkeleton } from '../../../ui/skeletons';
import type { LessonParts } from '../player/parts';
import { type Attempt, type Submission, useQuiz } from './api';
import { AttemptForm } from './attempt-form';
import { QuizResult } from './quiz-result';
import { QuizStart } from './quiz-start';

/** Start, questions, result. The server owns the attempt, so it goes on on any device. */
export function QuizLesson({ lesson, enrolmentId, progress }: LessonParts) {
  const quiz = useQuiz(enrolmentId, lesson.revisionId);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [clockOffset] = useState(() => Date.parse(lesson.serverNow) - Date.now());
  const [result, setResult] = useState<Attempt | null>(null);
  const handedIn = ({ attempt: graded, progress: ack }: Submission) => {
    setAttempt(null);
    setResult(graded);
    if (ack) progress.accept(ack);
  };
  return (
    <QueryState query={quiz} skeleton={<TextSkeleton lines={4} />}>
      {(data) =>
        attempt ? (
          <AttemptForm
            key={attempt.id}
            attempt={attempt}
            enrolmentId={enrolmentId}
            revisionId={lesson.revisionId}
            clockOffset={clockOffset}
            onHandedIn={handedIn}
          />
        ) : (
          <>
            {result && <QuizResult attempt={result} quiz={data} />}
            <QuizStart quiz={data} enrolmentId={enrolmentId} revisionId={lesson.revisionId} onStart={setAttempt} />
          </>
        )
      }
    </QueryState>
  );
}
