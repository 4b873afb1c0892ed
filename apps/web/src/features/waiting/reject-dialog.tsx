import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import type { WaitingRequest } from './api';
import { waitingMessages } from './messages';

interface RejectDialogProps {
  readonly request: WaitingRequest | null;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onReject: (reason: string) => void;
  readonly onClose: () => void;
}

/** A rejection needs a reason: the employee has to know what to do next. */
export function RejectDialog({ request, pending, error, onReject, onClose }: RejectDialogProps) {
  const words = useMessages(waitingMessages);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const close = () => {
    setReason('');
    setAsked(false);
    onClose();
  };
  const reject = () => {
    setAsked(true);
    if (reason.trim()) onReject(reason.trim());
  };
  return (
    <ConfirmDialog
      title={words.rejectTitle(request?.displayName ?? '')}
      confirm={words.reject}
      danger
      open={request !== null}
      pending={pending}
      error={error}
      onConfirm={reject}
      onClose={close}
    >
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        required
        rows={3}
        maxLength={500}
        error={asked && !reason.trim() ? words.reasonNeeded : null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
