import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { MinutesText } from '../../ui/texts';
import { useLesson } from './api';
import classes from './authoring.module.css';
import { LessonView } from './lesson-view';
import { authoringMessages } from './messages';
import type { LessonLine, Version } from './types';

/** Every lesson behind a heading that opens; a quiz shows its keys to the reviewer. */
export function ReviewContents({ version }: { version: Version }) {
  const words = useMessages(authoringMessages);
  return (
    <ol className={classes.plain}>
      {version.modules.map((module) => (
        <li key={module.id} className={classes.module}>
          <h3 className={classes.moduleTitle}>
            {module.title} <span className={classes.quiet}>{module.jp} JP</span>
          </h3>
          <ul className={classes.plain}>
            {module.lessons.map((lesson) => (
              <li key={lesson.lessonId}>
                <ReviewedLesson courseId={version.courseId} lesson={lesson} />
              </li>
            ))}
          </ul>
        </li>
      ))}
      {version.modules.length === 0 && <li>{words.emptyMaterials}</li>}
    </ol>
  );
}

function ReviewedLesson({ courseId, lesson }: { courseId: string; lesson: LessonLine }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.reviewed} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {lesson.title} <span className={classes.quiet}><MinutesText minutes={lesson.minutes} /></span>
      </summary>
      {opened && <OpenedLesson courseId={courseId} lessonId={lesson.lessonId} />}
    </details>
  );
}

function OpenedLesson({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  const lesson = useLesson('review', courseId, lessonId);
  return (
    <QueryState query={lesson} skeleton={<TextSkeleton lines={4} />}>
      {(form) => <LessonView lesson={form} />}
    </QueryState>
  );
}
