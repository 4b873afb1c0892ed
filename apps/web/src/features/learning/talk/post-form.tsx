import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { newId } from '../../../api-clients';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import type { NewPost } from './api';
import { toKept } from './mention-text';
import { talkMessages } from './messages';
import { PostField } from './post-field';
import classes from './talk.module.css';
import { useTyped } from './use-typed';

interface PostFormProps {
  readonly courseId: string;
  /** Names what is written, so that two forms keep their own text. */
  readonly draftKey: string;
  readonly label: string;
  readonly send: string;
  readonly sent: string;
  readonly lessonRevisionId?: string | undefined;
  readonly sending: UseMutationResult<void, Error, NewPost>;
  readonly onSent?: () => void;
}

/** A question or an answer. What cannot be sent stays in the field; sent again, it is there once. */
export function PostForm({ courseId, draftKey, label, send, sent, lessonRevisionId, sending, onSent }: PostFormProps) {
  const words = useMessages(talkMessages);
  const notify = useNotify();
  const { typed, write, clear } = useTyped(`tanya ${draftKey}`);
  const [id, setId] = useState(newId);
  const [asked, setAsked] = useState(false);
  const isEmpty = !typed.text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isEmpty) return;
    sending.mutate({ id, text: toKept(typed.text, typed.people), ...(lessonRevisionId ? { lessonRevisionId } : {}) }, {
      onSuccess: () => {
        clear();
        setId(newId());
        setAsked(false);
        notify(sent);
        onSent?.();
      },
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PostField courseId={courseId} label={label} error={asked && isEmpty ? words.textNeeded : null} text={typed.text} people={typed.people} onChange={(text, people) => write({ text, people })} />
      <InlineError error={sending.error} />
      {sending.error && <p className={classes.quiet}>{words.kept}</p>}
      <div className={classes.actions}>
        <Button type="submit" loading={sending.isPending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
