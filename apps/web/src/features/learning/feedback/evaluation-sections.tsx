import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { type OwnEvaluation, useOwnEvaluation } from './api';
import { ChangeForm } from './change-form';
import classes from './feedback.module.css';
import { FEEDBACK_HASH } from './feedback-hash';
import { FeedbackForm } from './feedback-form';
import { FeedbackGiven } from './feedback-given';
import { feedbackMessages } from './messages';

/** What is asked after a course, never a condition: while it cannot be asked, nothing stands here. */
export function EvaluationSections({ enrolmentId }: { enrolmentId: string }) {
  const words = useMessages(feedbackMessages);
  const { data: evaluation } = useOwnEvaluation(enrolmentId);
  if (!evaluation) return null;
  return (
    <>
      {(evaluation.feedback || evaluation.mayChangeFeedback) && <FeedbackSection evaluation={evaluation} />}
      {evaluation.mayTellChange && (
        <Section title={words.changeTitle} raised>
          <ChangeForm evaluation={evaluation} />
        </Section>
      )}
    </>
  );
}

function FeedbackSection({ evaluation }: { evaluation: OwnEvaluation }) {
  const words = useMessages(feedbackMessages);
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<'shown' | 'form' | 'later'>(evaluation.feedback ? 'shown' : 'form');
  useEffect(() => {
    if (hash === FEEDBACK_HASH) place.current?.scrollIntoView();
  }, [hash]);
  return (
    <div ref={place}>
      <Section title={words.title} raised>
        {view === 'form' && (
          <>
            <p className={classes.quiet}>{words.lead}</p>
            <FeedbackForm evaluation={evaluation} onDone={() => setView('shown')} onLater={() => setView(evaluation.feedback ? 'shown' : 'later')} />
          </>
        )}
        {view === 'later' && (
          <div>
            <Button variant="default" onClick={() => setView('form')}>{words.give}</Button>
          </div>
        )}
        {view === 'shown' && evaluation.feedback && (
          <FeedbackGiven completionId={evaluation.completionId} feedback={evaluation.feedback} mayChange={evaluation.mayChangeFeedback} onChange={() => setView('form')} />
        )}
      </Section>
    </div>
  );
}
