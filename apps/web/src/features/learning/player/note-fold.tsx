import { lazy, Suspense, useState } from 'react';
import { TextSkeleton } from '../../../ui/skeletons';
import { useMessages } from '../../../ui/i18n';
import type { Lesson } from '../api';
import { playerMessages } from './messages';
import classes from './player.module.css';

const LessonNote = lazy(async () => ({ default: (await import('./lesson-note')).LessonNote }));

/** The note's field is loaded when it is opened: most lessons are read without one. */
export function NoteFold({ enrolmentId, lesson }: { enrolmentId: string; lesson: Lesson }) {
  const words = useMessages(playerMessages);
  const [opened, setOpened] = useState(Boolean(lesson.ownNote?.text));
  return (
    <details className={classes.note} open={opened} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{words.notes}</summary>
      {opened && (
        <Suspense fallback={<TextSkeleton lines={3} />}>
          <LessonNote enrolmentId={enrolmentId} lesson={lesson} />
        </Suspense>
      )}
    </details>
  );
}
