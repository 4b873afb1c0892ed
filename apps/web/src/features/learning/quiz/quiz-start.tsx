import { Button } from '@mantine/core';
import { useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { questionMessages } from '../../../ui/question/question.messages';
import { QuizFacts } from '../../../ui/question/quiz-facts';
import { type Attempt, newAttemptId, type Quiz, useStartAttempt } from './api';
import { quizMessages } from './messages';
import classes from './quiz.module.css';

interface QuizStartProps {
  readonly quiz: Quiz;
  readonly enrolmentId: string;
  readonly revisionId: string;
  readonly onStart: (attempt: Attempt) => void;
}

/** The rules before the first question, and earlier results. */
export function QuizStart({ quiz, enrolmentId, revisionId, onStart }: QuizStartProps) {
  const words = useMessages(quizMessages);
  const ruleWords = useMessages(questionMessages);
  const { language } = useLanguage();
  const [id] = useState(newAttemptId);
  const starting = useStartAttempt(enrolmentId, revisionId);
  const number = (value: number) => formatNumber(value, language);
  const attempts = [
    ...(quiz.attemptsLeft === null ? [] : [ruleWords.attemptsLeft(number(quiz.attemptsLeft))]),
    ...(quiz.granted > 0 ? [ruleWords.granted(number(quiz.granted))] : []),
  ];
  return (
    <div className={classes.start}>
      <QuizFacts questions={quiz.questions} passingGrade={quiz.passingGrade} timeLimitMinutes={quiz.timeLimitMinutes} more={attempts} />
      {quiz.attemptsLeft !== 0 ? (
        <Button variant={quiz.attempts.some((each) => each.passed) ? 'default' : 'filled'} loading={starting.isPending} onClick={() => starting.mutate(id, { onSuccess: onStart })}>
          {quiz.attempts.length > 0 ? words.again : words.start}
        </Button>
      ) : (
        <p>{words.noneLeft}</p>
      )}
      <InlineError error={starting.error} />
      {quiz.attempts.length > 0 && (
        <section>
          <h2 className={classes.small}>{words.earlier}</h2>
          <ul>
            {quiz.attempts.map((attempt) => (
              <li key={attempt.id}>
                {words.attempt(number(attempt.number), number(attempt.score ?? 0))}, {attempt.passed ? words.passed : words.failed}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
