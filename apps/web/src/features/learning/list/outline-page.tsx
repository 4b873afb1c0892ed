import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { ProgressBar } from '../../../ui/progress-bar';
import { QueryState } from '../../../ui/query-state';
import { PageSkeleton } from '../../../ui/skeletons';
import { type Outline, useOutline } from '../api';
import { AfterCourse } from '../feedback/after-course';
import { learningMessages } from '../messages';
import { DueLine } from './due-line';
import { OutlineLessons } from './outline-lessons';
import { Standing } from './standing';
import { Withdraw } from './withdraw';

const CourseTalk = lazy(async () => ({ default: (await import('../talk/course-talk')).CourseTalk }));

/** A course as its learner sees it: where one stands, what is missing, each lesson. */
export function OutlinePage() {
  const { enrolmentId = '' } = useParams();
  const outline = useOutline(enrolmentId);
  return (
    <QueryState query={outline} skeleton={<PageSkeleton />}>
      {(data) => <Loaded outline={data} />}
    </QueryState>
  );
}

function Loaded({ outline }: { outline: Outline }) {
  const words = useMessages(learningMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { enrolmentId, lessons, state, nextRevisionId } = outline;
  const done = lessons.filter((lesson) => lesson.doneAt).length;
  const open = state === 'ACTIVE' || state === 'COMPLETED';
  const label = state === 'COMPLETED' || outline.completesOn ? words.review : done > 0 || outline.firstDay ? words.goOn : words.start;
  return (
    <Page
      title={outline.courseTitle}
      width="text"
      breadcrumb={[{ label: words.title, to: paths.learning }]}
      lead={words.facts(number(outline.jp), number(lessons.length))}
    >
      {open && <ProgressBar label={outline.courseTitle} value={lessons.length ? done / lessons.length : 0} text={words.lessonsDone(number(done), number(lessons.length))} />}
      {state === 'ACTIVE' && <DueLine {...outline} />}
      <Standing outline={outline} />
      {state === 'COMPLETED' && <AfterCourse enrolmentId={enrolmentId} />}
      {open && nextRevisionId && (
        <div>
          <Button component={Link} to={pathTo(paths.lesson, { enrolmentId, lessonId: nextRevisionId })} variant={state === 'COMPLETED' ? 'default' : 'filled'}>
            {label}
          </Button>
        </div>
      )}
      {open && (
        <Suspense fallback={null}>
          <CourseTalk courseId={outline.courseId} />
        </Suspense>
      )}
      <OutlineLessons outline={outline} linked={open} />
      {outline.hasLetter && (
        <div>
          <Button component="a" variant="default" href={`/api/v1/learning/enrolments/${enrolmentId}/letter.pdf`}>{words.letter}</Button>
        </div>
      )}
      {(state === 'ACTIVE' || state === 'REQUESTED') && (outline.mandatory ? <p>{words.mandatoryNote}</p> : <Withdraw outline={outline} />)}
    </Page>
  );
}
