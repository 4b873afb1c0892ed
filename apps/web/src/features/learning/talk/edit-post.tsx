import { Button } from '@mantine/core';
import { useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { type Post, usePostChanges } from './api';
import { toKept, toTyped } from './mention-text';
import { talkMessages } from './messages';
import { PostField } from './post-field';
import classes from './talk.module.css';

/** One's own text, while it may be changed. */
export function EditPost({ courseId, post, onDone }: { courseId: string; post: Post; onDone: () => void }) {
  const words = useMessages(talkMessages);
  const { change } = usePostChanges(courseId, post.id);
  const [text, setText] = useState(() => toTyped(post.text, post.mentions));
  const [people, setPeople] = useState(post.mentions);
  const [asked, setAsked] = useState(false);
  const save = () => {
    setAsked(true);
    if (text.trim()) change.mutate(toKept(text, people), { onSuccess: onDone });
  };
  return (
    <>
      <PostField
        courseId={courseId}
        label={words.changeLabel}
        error={asked && !text.trim() ? words.textNeeded : null}
        text={text}
        people={people}
        onChange={(next, named) => {
          setText(next);
          setPeople([...named]);
        }}
      />
      <InlineError error={change.error} />
      <div className={classes.actions}>
        <Button loading={change.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
