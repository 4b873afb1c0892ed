import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { useAddLesson } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import type { LessonKind } from './types';

const KINDS: readonly LessonKind[] = ['ARTICLE', 'QUIZ', 'DOCUMENT', 'VIDEO', 'LINK'];
const USUAL_MINUTES = 15;

/** Chooses a kind, makes the lesson and opens its editor. */
export function AddLesson({ courseId, moduleId }: { courseId: string; moduleId: string }) {
  const words = useMessages(authoringMessages);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const add = useAddLesson(courseId);
  const make = (kind: LessonKind) => {
    const id = newId();
    add.mutate({ id, moduleId, kind, title: words[`new${kind}`], minutes: USUAL_MINUTES }, { onSuccess: () => void navigate(pathTo(paths.draftLesson, { courseId, lessonId: id })) });
  };
  return (
    <div className={classes.add}>
      <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{words.addLesson}</Button>
      {open && KINDS.map((kind) => <Button key={kind} variant="default" disabled={add.isPending} onClick={() => make(kind)}>{words[`add${kind}`]}</Button>)}
      <InlineError error={add.error} />
    </div>
  );
}
