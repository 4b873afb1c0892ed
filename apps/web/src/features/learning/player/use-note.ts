import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '../api';
import type { Note, NoteEntry } from '../journal/entry';
import { useJournal } from '../journal/use-journal';

const PAUSE_MS = 2_000;

/** The learner's note: each letter goes into the journal, and to the server when typing pauses. */
export function useNote(enrolmentId: string, lesson: Lesson) {
  const [text, setText] = useState(lesson.ownNote?.text ?? '');
  const [state, setState] = useState<'writing' | 'waiting' | 'saved' | null>(null);
  const [other, setOther] = useState<Note | null>(lesson.otherNote);
  const revision = useRef(lesson.ownNote?.revision ?? 0);
  const acknowledged = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = `note|${enrolmentId}|${lesson.revisionId}`;

  const journal = useJournal(({ kind, entries, answer, refused }) => {
    if (kind !== 'note' || entries[0]?.id !== id || !answer) return;
    const note = answer as Note;
    // A letter that was typed while the one before was being saved had read the older revision.
    if (refused && note.text === acknowledged.current) void write(text, note.revision);
    else if (refused) setOther(note);
    else {
      revision.current = note.revision;
      acknowledged.current = note.text;
      if ((entries[0] as NoteEntry).text === text) setState('saved');
    }
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = async () => {
    clearTimeout(timer.current);
    const { reason } = await journal.send();
    if (reason) setState('waiting');
  };
  const write = async (value: string, readRevision = revision.current) => {
    revision.current = readRevision;
    setText(value);
    setState('writing');
    clearTimeout(timer.current);
    await journal.write({ kind: 'note', id, accountId: journal.accountId, enrolmentId, lessonRevisionId: lesson.revisionId, text: value, readRevision });
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  };
  /** Ends a conflict with the chosen text. */
  const choose = async (chosen: string) => {
    if (!other) return;
    setOther(null);
    await write(chosen, other.revision);
    await send();
  };
  return { text, state, other, write, send, choose };
}
