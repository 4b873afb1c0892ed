import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { type Post, usePostChanges } from './api';
import { talkMessages } from './messages';
import { ReasonDialog } from './reason-dialog';
import classes from './talk.module.css';

interface PostActionsProps {
  readonly courseId: string;
  readonly post: Post;
  /** Whether the reader runs the course. */
  readonly runs: boolean;
  readonly onEdit: () => void;
}

type Asking = 'withdraw' | 'report' | 'hide' | null;

/** What the reader may do with a post besides answering it. */
export function PostActions({ courseId, post, runs, onEdit }: PostActionsProps) {
  const words = useMessages(talkMessages);
  const notify = useNotify();
  const changes = usePostChanges(courseId, post.id);
  const [asking, setAsking] = useState<Asking>(null);
  const done = (text: string) => ({
    onSuccess: () => {
      setAsking(null);
      notify(text);
    },
  });
  const close = () => setAsking(null);
  const changeable = post.changeableUntil !== null && new Date(post.changeableUntil) > new Date();
  const quiet = { variant: 'subtle', size: 'compact-md' } as const;
  return (
    <>
      <div className={classes.actions}>
        {changeable && <Button {...quiet} onClick={onEdit}>{words.change}</Button>}
        {post.mine && post.state !== 'WITHDRAWN' && <Button {...quiet} onClick={() => setAsking('withdraw')}>{words.withdraw}</Button>}
        {!post.mine && post.state === 'OPEN' && <Button {...quiet} onClick={() => setAsking('report')}>{words.report}</Button>}
        {runs && post.state === 'OPEN' && <Button {...quiet} onClick={() => setAsking('hide')}>{words.hide}</Button>}
        {runs && post.state === 'HIDDEN' && <Button {...quiet} loading={changes.show.isPending} onClick={() => changes.show.mutate(undefined, done(words.shownAgain))}>{words.show}</Button>}
        {runs && post.reports.length > 0 && <Button {...quiet} loading={changes.settle.isPending} onClick={() => changes.settle.mutate(undefined, done(words.settled))}>{words.settle}</Button>}
      </div>
      <InlineError error={changes.show.error ?? changes.settle.error} />
      <ConfirmDialog
        title={words.withdrawTitle}
        confirm={words.withdraw}
        danger
        open={asking === 'withdraw'}
        pending={changes.withdraw.isPending}
        error={changes.withdraw.error}
        onConfirm={() => changes.withdraw.mutate(undefined, done(words.withdrawn))}
        onClose={close}
      >
        <p>{words.withdrawText}</p>
      </ConfirmDialog>
      <ReasonDialog
        title={words.reportTitle}
        hint={words.reportHint}
        confirm={words.report}
        open={asking === 'report'}
        pending={changes.report.isPending}
        error={changes.report.error}
        onConfirm={(reason) => changes.report.mutate(reason, done(words.reported))}
        onClose={close}
      />
      <ReasonDialog
        title={words.hideTitle}
        hint={words.hideHint}
        confirm={words.hide}
        danger
        open={asking === 'hide'}
        pending={changes.hide.isPending}
        error={changes.hide.error}
        onConfirm={(reason) => changes.hide.mutate(reason, done(words.hidden))}
        onClose={close}
      />
    </>
  );
}
