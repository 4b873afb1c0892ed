import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from './dialog';
import classes from './dialog.module.css';

const SHORTEST = 5;

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen, and who reads the reason. */
  readonly text: string;
  /** The verb of the deed. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Over the field of the reason. */
  readonly label: string;
  /** Said when the reason is too short. */
  readonly needed: string;
  readonly open: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A deed that needs a reason of five letters at least; empty each time it opens, so that a reason never serves another deed. */
export function ReasonDialog({ title, text, confirm, danger = false, label, needed, open, pending, error, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!open) return;
    setReason('');
    setAsked(false);
  }, [open]);
  const isShort = reason.trim().length < SHORTEST;
  const deed = () => {
    setAsked(true);
    if (!isShort) onConfirm(reason.trim());
  };
  return (
    <ConfirmDialog title={title} confirm={confirm} danger={danger} open={open} pending={pending} error={error} onConfirm={deed} onClose={onClose}>
      <div className={classes.reason}>
        <p>{text}</p>
        <Textarea
          label={label}
          required
          rows={3}
          maxLength={500}
          error={asked && isShort ? needed : null}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
