import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { type Outline, useWithdraw } from '../api';
import { learningMessages } from '../messages';

export function Withdraw({ outline }: { outline: Outline }) {
  const words = useMessages(learningMessages);
  const [asking, setAsking] = useState(false);
  const withdrawing = useWithdraw(outline.enrolmentId);
  const label = outline.state === 'REQUESTED' ? words.cancelRequest : words.withdraw;
  return (
    <div>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        title={words.withdrawTitle}
        confirm={label}
        danger
        open={asking}
        pending={withdrawing.isPending}
        error={withdrawing.error}
        onConfirm={() => withdrawing.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{words.withdrawText}</p>
      </ConfirmDialog>
    </div>
  );
}
