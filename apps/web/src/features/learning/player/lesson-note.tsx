import { Button, Textarea } from '@mantine/core';
import { useMessages } from '../../../ui/i18n';
import type { Lesson } from '../api';
import { playerMessages } from './messages';
import classes from './player.module.css';
import { useNote } from './use-note';

/** The learner's own words; a note that was changed elsewhere is laid beside this one, never written over. */
export function LessonNote({ enrolmentId, lesson }: { enrolmentId: string; lesson: Lesson }) {
  const words = useMessages(playerMessages);
  const { text, state, other, write, send, choose } = useNote(enrolmentId, lesson);
  return (
    <>
      <Textarea
        label={words.noteLabel}
        description={words.noteHint}
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={({ currentTarget }) => void write(currentTarget.value)}
        onBlur={() => state === 'writing' && void send()}
      />
      {other ? (
        <div role="alert">
          <p>{words.noteStale}</p>
          <p>{words.noteOther}</p>
          <blockquote>{other.text}</blockquote>
          <div className={classes.actions}>
            <Button onClick={() => void choose(text)}>{words.noteKeepMine}</Button>
            <Button variant="default" onClick={() => void choose(other.text)}>
              {words.noteTakeOther}
            </Button>
          </div>
        </div>
      ) : (
        <p className={classes.facts} role="status">
          {state && { writing: words.noteWriting, waiting: words.noteWaiting, saved: words.noteSaved }[state]}
        </p>
      )}
    </>
  );
}
