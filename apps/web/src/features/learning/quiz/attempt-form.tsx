import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { type Attempt, type Submission, useSubmitAttempt } from './api';
import { quizMessages } from './messages';
import { QuestionField } from './question-field';
import classes from './quiz.module.css';
import { TimeLeft } from './time-left';
import { useKeptAnswers } from './use-kept-answers';

interface AttemptFormProps {
  readonly attempt: Attempt;
  readonly enrolmentId: string;
  readonly revisionId: string;
  /** How far the server's clock is ahead of the device's, in milliseconds. */
  readonly clockOffset: number;
  readonly onHandedIn: (submission: Submission) => void;
}

/** All questions of an attempt; answers are kept while one writes. */
export function AttemptForm({ attempt, enrolmentId, revisionId, clockOffset, onHandedIn }: AttemptFormProps) {
  const words = useMessages(quizMessages);
  const { language } = useLanguage();
  const { answers, answer, state } = useKeptAnswers(attempt);
  const submission = useSubmitAttempt(enrolmentId, revisionId);
  const [asking, setAsking] = useState(false);
  const [over, setOver] = useState(false);
  const count = attempt.questions.length;
  const open = attempt.questions.filter(({ revisionId: id }) => !answers[id]).length;
  const handIn = () => submission.mutate({ id: attempt.id, answers }, { onSuccess: onHandedIn });

  useEffect(() => {
    if (over && submission.isIdle) submission.mutate({ id: attempt.id, answers }, { onSuccess: onHandedIn });
  }, [over, submission, attempt.id, answers, onHandedIn]);

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // Who has answered everything has made up his mind.
        if (open > 0) setAsking(true);
        else handIn();
      }}
    >
      <p className={classes.standing}>
        <span>{words.answered(formatNumber(count - open, language), formatNumber(count, language))}</span>
        {attempt.deadlineAt && <TimeLeft deadline={Date.parse(attempt.deadlineAt) - clockOffset} onOver={() => setOver(true)} />}
        <span role="status">{state && { kept: words.saved, keeping: words.saving, waiting: words.notSaved }[state]}</span>
      </p>
      {attempt.questions.map((question, at) => (
        <QuestionField
          key={question.revisionId}
          question={question}
          place={words.question(at + 1, count)}
          answer={answers[question.revisionId] ?? null}
          onAnswer={(value) => answer(question.revisionId, value)}
        />
      ))}
      <div>
        <Button type="submit" loading={submission.isPending}>
          {words.submit}
        </Button>
        {!asking && <InlineError error={submission.error} />}
      </div>
      <ConfirmDialog
        title={words.submitTitle}
        confirm={words.submit}
        open={asking}
        pending={submission.isPending}
        error={submission.error}
        onConfirm={handIn}
        onClose={() => setAsking(false)}
      >
        <p>{words.submitOpen(formatNumber(open, language))}</p>
        <p>{words.submitFinal}</p>
      </ConfirmDialog>
    </form>
  );
}
