import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { talkMessages } from './messages';

interface ReasonDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly open: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A deed that needs a reason. */
export function ReasonDialog({ title, hint, confirm, danger = false, open, pending, error, onConfirm, onClose }: ReasonDialogProps) {
  const words = useMessages(talkMessages);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isShort = reason.trim().length < 5;
  const close = () => {
    setReason('');
    setAsked(false);
    onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      danger={danger}
      open={open}
      pending={pending}
      error={error}
      onConfirm={() => {
        setAsked(true);
        if (!isShort) onConfirm(reason.trim());
      }}
      onClose={close}
    >
      <Textarea
        label={words.reason}
        description={hint}
        required
        rows={3}
        maxLength={500}
        error={asked && isShort ? words.reasonNeeded : null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
