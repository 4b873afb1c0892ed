import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { QueryState } from '../../../ui/query-state';
import classes from '../learning.module.css';
import { type Participant, type ParticipantQuiz, useGrantAttempt, useParticipantQuizzes } from './api';
import { oversightMessages } from './messages';

interface QuizAttemptsDialogProps {
  readonly participant: Pick<Participant, 'enrolmentId' | 'displayName'> | null;
  readonly onClose: () => void;
}

/** How often a participant took each quiz, and one more attempt where all are used up. */
export function QuizAttemptsDialog({ participant, onClose }: QuizAttemptsDialogProps) {
  const words = useMessages(oversightMessages);
  return (
    <Dialog title={words.attemptsOf(participant?.displayName ?? '')} open={participant !== null} onClose={onClose}>
      {participant && <Quizzes enrolmentId={participant.enrolmentId} />}
      <Button variant="default" onClick={onClose}>
        {words.close}
      </Button>
    </Dialog>
  );
}

function Quizzes({ enrolmentId }: { enrolmentId: string }) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const quizzes = useParticipantQuizzes(enrolmentId);
  const usedOf = ({ attempts, allowed }: ParticipantQuiz) =>
    allowed === null ? words.attemptsFree(number(attempts)) : words.attemptsUsed(number(attempts), number(allowed));
  return (
    <QueryState query={quizzes}>
      {({ items }) => (
        <ul className={classes.list}>
          {items.length === 0 && <li>{words.noQuiz}</li>}
          {items.map((quiz) => (
            <li key={quiz.revisionId} className={classes.certificate}>
              <div>
                <strong>{quiz.title}</strong>
                <p className={classes.quiet}>{[usedOf(quiz), quiz.best === null ? null : words.bestScore(number(quiz.best))].filter(Boolean).join(' · ')}</p>
              </div>
              {quiz.allowed !== null && quiz.attempts >= quiz.allowed && <GrantForm key={quiz.allowed} enrolmentId={enrolmentId} quiz={quiz} />}
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}

function GrantForm({ enrolmentId, quiz }: { enrolmentId: string; quiz: ParticipantQuiz }) {
  const words = useMessages(oversightMessages);
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const granting = useGrantAttempt(enrolmentId, quiz.revisionId);
  const isShort = reason.trim().length < 5;
  const grant = () => {
    setAsked(true);
    if (!isShort) granting.mutate(reason.trim(), { onSuccess: () => notify(words.granted) });
  };
  return (
    <>
      <Textarea
        label={words.grantReason}
        description={words.grantReasonHint}
        required
        rows={2}
        maxLength={500}
        error={asked && isShort ? words.grantReasonNeeded : null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <InlineError error={granting.error} />
      <Button loading={granting.isPending} aria-label={`${words.grant}: ${quiz.title}`} onClick={grant}>
        {words.grant}
      </Button>
    </>
  );
}
