import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { Callout } from '../../ui/callout';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useLesson, useWorkbench } from './api';
import classes from './authoring.module.css';
import { LessonView } from './lesson-view';
import { authoringMessages } from './messages';
import { QuizPreview } from './quiz/quiz-preview';
import type { LessonLine, Version, Workbench } from './types';

/** The draft as learners will go through it, one lesson after the other. */
export function PreviewPage() {
  const { courseId = '' } = useParams();
  const workbench = useWorkbench('draft', courseId);
  return (
    <QueryState query={workbench} skeleton={<PageSkeleton />}>
      {(data) => <Preview workbench={data} />}
    </QueryState>
  );
}

function Preview({ workbench: { version } }: { workbench: Workbench }) {
  const words = useMessages(authoringMessages);
  const [query, setQuery] = useSearchParams();
  const lessons = version.modules.flatMap((module) => module.lessons);
  const at = Math.max(0, lessons.findIndex((lesson) => lesson.lessonId === query.get('pelajaran')));
  const lesson = lessons[at];
  const open = (target: LessonLine | undefined) => target && setQuery({ pelajaran: target.lessonId });
  const toDraft = pathTo(paths.draft, { courseId: version.courseId });
  return (
    <Page
      title={lesson?.title ?? version.title}
      width="text"
      breadcrumb={[{ label: version.title, to: toDraft }]}
      actions={<Button component={Link} to={toDraft} variant="default">{words.toDraft}</Button>}
    >
      <Callout>{words.previewNote}</Callout>
      {lesson ? <PreviewLesson version={version} lessonId={lesson.lessonId} /> : <p>{words.emptyMaterials}</p>}
      <nav className={classes.add} aria-label={words.contents}>
        {at > 0 && <Button variant="default" onClick={() => open(lessons[at - 1])}>{words.previous}</Button>}
        {at < lessons.length - 1 && <Button onClick={() => open(lessons[at + 1])}>{words.nextLesson}</Button>}
      </nav>
    </Page>
  );
}

function PreviewLesson({ version, lessonId }: { version: Version; lessonId: string }) {
  const lesson = useLesson('draft', version.courseId, lessonId);
  return (
    <QueryState query={lesson}>
      {(form) => (form.kind === 'QUIZ' ? <QuizPreview key={form.lessonId} lesson={form} passingGrade={version.passingGrade} /> : <LessonView lesson={form} />)}
    </QueryState>
  );
}
