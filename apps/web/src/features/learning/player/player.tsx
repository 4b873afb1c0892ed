import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatMinutes, formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { TextSkeleton } from '../../../ui/skeletons';
import type { Lesson } from '../api';
import { useLessonProgress } from '../progress/use-lesson-progress';
import { ArticleLesson } from './article-lesson';
import { CourseEnd } from './course-end';
import { LessonBar } from './lesson-bar';
import { LessonState } from './lesson-state';
import { playerMessages } from './messages';
import { NoteFold } from './note-fold';
import classes from './player.module.css';

const VideoLesson = lazy(async () => ({ default: (await import('./video-lesson')).VideoLesson }));
const DocumentLesson = lazy(async () => ({ default: (await import('./document-lesson')).DocumentLesson }));
const LinkLesson = lazy(async () => ({ default: (await import('./link-lesson')).LinkLesson }));
const QuizLesson = lazy(async () => ({ default: (await import('../quiz/quiz-lesson')).QuizLesson }));

/** A line that says nothing for this long is taken as lost; the report goes on behind. */
const PATIENCE_MS = 4_000;

function withPatience<T>(answer: Promise<T>): Promise<T | null> {
  return Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))]);
}

export function Player({ enrolmentId, lesson }: { enrolmentId: string; lesson: Lesson }) {
  const words = useMessages(playerMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const progress = useLessonProgress(enrolmentId, lesson);
  const [asked, setAsked] = useState(false);
  const outline = pathTo(paths.enrolment, { enrolmentId });
  const to = (revisionId: string) => pathTo(paths.lesson, { enrolmentId, lessonId: revisionId });
  const onward = lesson.next ? to(lesson.next.revisionId) : outline;

  /** The first press reports and tells what is missing; where nothing is, it goes on. Without a line this device knows enough. */
  const finish = async () => {
    const done = progress.done || (await withPatience(progress.report()));
    if (done || (done === null && progress.missing.length === 0)) void navigate(onward);
    else setAsked(true);
  };

  const parts = { lesson, enrolmentId, progress };
  return (
    <Page
      title={lesson.title}
      width="text"
      breadcrumb={[{ label: lesson.courseTitle, to: outline }]}
      lead={
        <p className={classes.facts}>
          {words.place(lesson.number, lesson.count)} · {words.about(formatMinutes(lesson.minutes, language))} · {formatSize(lesson.bytes, language)}
        </p>
      }
    >
      <CourseEnd enrolmentId={enrolmentId} progress={progress} />
      <Suspense fallback={<TextSkeleton lines={8} />}>
        {lesson.content.kind === 'ARTICLE' && <ArticleLesson {...parts} />}
        {(lesson.content.kind === 'VIDEO' || lesson.content.kind === 'AUDIO') && <VideoLesson {...parts} />}
        {lesson.content.kind === 'DOCUMENT' && <DocumentLesson {...parts} />}
        {lesson.content.kind === 'LINK' && <LinkLesson {...parts} />}
        {lesson.content.kind === 'QUIZ' && <QuizLesson {...parts} />}
      </Suspense>
      <LessonState progress={progress} onward={asked && !progress.done ? onward : null} />
      {lesson.courseId && (
        <p>
          <Link to={`${pathTo(paths.thread, { courseId: lesson.courseId })}?pelajaran=${lesson.revisionId}`}>{words.askLesson}</Link>
        </p>
      )}
      <NoteFold enrolmentId={enrolmentId} lesson={lesson} />
      <LessonBar
        previous={lesson.previous && to(lesson.previous.revisionId)}
        outline={outline}
        finish={{
          label: lesson.next ? words.finish : words.toOverview,
          // A quiz has a filled button of its own until it is done.
          quiet: lesson.content.kind === 'QUIZ' && !progress.done,
          onPress: () => void finish(),
        }}
      />
    </Page>
  );
}
