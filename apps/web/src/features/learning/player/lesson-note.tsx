import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../../api-clients';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { type Lesson, useSaveNote } from '../api';
import { playerMessages } from './messages';
import classes from './player.module.css';

interface Note {
  readonly text: string;
  readonly revision: number;
}

/** The learner's own words; a note that was changed elsewhere is laid beside this one, never written over. */
export function LessonNote({ enrolmentId, lesson }: { enrolmentId: string; lesson: Lesson }) {
  const words = useMessages(playerMessages);
  const [kept, setKept] = useState<Note>(lesson.ownNote ?? { text: '', revision: 0 });
  const [text, setText] = useState(kept.text);
  const saving = useSaveNote(enrolmentId, lesson.revisionId);
  const other = staleNote(saving.error);
  const save = (readRevision: number) => saving.mutate({ text, readRevision }, { onSuccess: setKept });
  const takeOther = (note: Note) => {
    setKept(note);
    setText(note.text);
    saving.reset();
  };
  return (
    <>
      <Textarea
        label={words.noteLabel}
        description={words.noteHint}
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {other ? (
        <div role="alert">
          <p>{words.noteStale}</p>
          <p>{words.noteOther}</p>
          <blockquote>{other.text}</blockquote>
          <div className={classes.actions}>
            <Button onClick={() => save(other.revision)}>{words.noteKeepMine}</Button>
            <Button variant="default" onClick={() => takeOther(other)}>
              {words.noteTakeOther}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.actions}>
          <Button variant="default" disabled={text === kept.text} loading={saving.isPending} onClick={() => save(kept.revision)}>
            {words.saveNote}
          </Button>
          <InlineError error={saving.error} />
          <span role="status">{saving.isSuccess && text === kept.text ? words.noteSaved : ''}</span>
        </div>
      )}
    </>
  );
}

function staleNote(error: unknown): Note | null {
  if (!(error instanceof ApiError) || error.code !== 'platform.stale_edit') return null;
  return { text: String(error.details['text'] ?? ''), revision: Number(error.details['revision'] ?? 0) };
}
