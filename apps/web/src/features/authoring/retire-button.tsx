import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useReviewStep } from './api';
import { authoringMessages } from './messages';

/** Ends enrolment in a published course. */
export function RetireButton({ courseId }: { courseId: string }) {
  const words = useMessages(authoringMessages);
  const notify = useNotify();
  const step = useReviewStep(courseId);
  const [asking, setAsking] = useState(false);
  const retire = () =>
    step.mutate({ kind: 'retire' }, {
      onSuccess: () => {
        setAsking(false);
        notify(words.retired);
      },
    });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>{words.retire}</Button>
      <ConfirmDialog title={words.retire} confirm={words.retire} danger open={asking} pending={step.isPending} error={step.error} onConfirm={retire} onClose={() => setAsking(false)}>
        <p>{words.retireText}</p>
      </ConfirmDialog>
    </>
  );
}
