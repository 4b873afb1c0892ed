import { useEffect, useRef } from 'react';
import { Badge } from '../../../ui/badge';
import { Callout } from '../../../ui/callout';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { questionMessages } from '../../../ui/question/question.messages';
import questionClasses from '../../../ui/question/question.module.css';
import { answerText } from './answer-text';
import type { Attempt, Quiz } from './api';
import { quizMessages } from './messages';
import classes from './quiz.module.css';

/** The score at once, then each question as the feedback policy lets it be seen. */
export function QuizResult({ attempt, quiz }: { attempt: Attempt; quiz: Quiz }) {
  const words = useMessages(quizMessages);
  const answerWords = useMessages(questionMessages);
  const { language } = useLanguage();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'center' });
  }, []);
  const number = (value: number) => formatNumber(value, language);
  const score = number(attempt.score ?? 0);
  const results = new Map(attempt.results?.map((result) => [result.revisionId, result]));
  return (
    <section className={classes.result}>
      <div ref={head} tabIndex={-1} role="status">
        <Callout tone={attempt.passed ? 'ok' : 'warn'}>
          <p>{attempt.passed ? words.resultPassed(score) : words.resultFailed(score, number(quiz.passingGrade ?? 0))}</p>
          {attempt.state === 'EXPIRED' && <p>{words.expired}</p>}
          {!attempt.results && <p>{quiz.feedback === 'AFTER_PASS' ? words.resultAfterPass : words.resultKept}</p>}
        </Callout>
      </div>
      {attempt.results && (
        <ol className={classes.answers}>
          {attempt.questions.map((question) => {
            const result = results.get(question.revisionId);
            return (
              <li key={question.revisionId}>
                <p className={questionClasses.prompt}>{question.prompt}</p>
                <p>
                  <Badge tone={result?.correct ? 'ok' : 'warn'}>{result?.correct ? words.correct : words.incorrect}</Badge>{' '}
                  {answerWords.yourAnswer}: {answerText(question, attempt.answers[question.revisionId], answerWords, number)}
                </p>
                {result && !result.correct && (
                  <p>
                    {words.correctAnswer}: {answerText(question, result.key, answerWords, number)}
                  </p>
                )}
                {result?.feedback && <p className={questionClasses.hint}>{result.feedback}</p>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
