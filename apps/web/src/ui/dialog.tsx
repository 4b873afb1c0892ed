import { Button, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { InlineError } from './error-state';
import { useMessages } from './i18n';
import { uiMessages } from './ui.messages';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) element.current?.showModal();
    else element.current?.close();
  }, [open]);
  return (
    <dialog ref={element} className={classes.dialog} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <div className={classes.content}>
          <Title order={2} id={heading}>
            {title}
          </Title>
          {children}
        </div>
      )}
    </dialog>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** The verb of the deed, `Hapus`, never `OK`. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly open: boolean;
  readonly pending?: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ title, children, confirm, danger = false, open, pending = false, error, onConfirm, onClose }: ConfirmDialogProps) {
  const words = useMessages(uiMessages);
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <div>{children}</div>
      <InlineError error={error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button {...(danger ? { color: 'red' } : {})} loading={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
