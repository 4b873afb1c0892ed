import { Button } from '@mantine/core';
import { useEffectEvent, useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatNumber, formatTime, useLanguage, useMessages } from '../../../ui/i18n';
import { questionMessages } from '../../../ui/question/question.messages';
import { QuestionField } from '../../../ui/question/question-field';
import type { Attempt } from './api';
import { type AttemptPlace, takenUntil } from './attempt-place';
import { quizMessages } from './messages';
import classes from './quiz.module.css';
import { TimeLeft } from './time-left';
import { useJournalledAnswers } from './use-journalled-answers';

interface AttemptFormProps {
  readonly attempt: Attempt;
  readonly place: AttemptPlace;
  readonly onHandedIn: () => void;
}

/** All questions of an attempt; answers are kept while one writes. */
export function AttemptForm({ attempt, place, onHandedIn }: AttemptFormProps) {
  const words = useMessages(quizMessages);
  const questionWords = useMessages(questionMessages);
  const { language } = useLanguage();
  const { answers, answer, handIn, state } = useJournalledAnswers(attempt, place);
  const [asking, setAsking] = useState(false);
  const [handing, setHanding] = useState(false);
  const count = attempt.questions.length;
  const open = attempt.questions.filter(({ revisionId: id }) => !answers[id]).length;
  const until = takenUntil(attempt);
  const finish = useEffectEvent(async () => {
    if (handing) return;
    setHanding(true);
    await handIn();
    onHandedIn();
  });
  const states = { kept: words.saved, keeping: words.saving, here: until ? words.savedHereUntil(formatTime(until, language)) : words.savedHere };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // Who has answered everything has made up his mind.
        if (open > 0) setAsking(true);
        else void finish();
      }}
    >
      <p className={classes.standing}>
        <span>{words.answered(formatNumber(count - open, language), formatNumber(count, language))}</span>
        {attempt.deadlineAt && <TimeLeft deadline={Date.parse(attempt.deadlineAt) - place.clockOffsetMs} onOver={() => void finish()} />}
        <span role="status">{state && states[state]}</span>
      </p>
      {attempt.questions.map((question, at) => (
        <QuestionField
          key={question.revisionId}
          question={question}
          place={questionWords.question(at + 1, count)}
          answer={answers[question.revisionId] ?? null}
          onAnswer={(value) => void answer(question.revisionId, value)}
        />
      ))}
      <div>
        <Button type="submit" loading={handing}>
          {words.submit}
        </Button>
      </div>
      <ConfirmDialog title={words.submitTitle} confirm={words.submit} open={asking} pending={handing} onConfirm={() => void finish()} onClose={() => setAsking(false)}>
        <p>{words.submitOpen(formatNumber(open, language))}</p>
        <p>{words.submitFinal}</p>
      </ConfirmDialog>
    </form>
  );
}
