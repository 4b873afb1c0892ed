import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../session/me';
import { StateBadge } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText } from '../../ui/texts';
import { useOpenFindings, useOwnCourses } from './api';
import { hasNextVersion, STATE_TONES } from './course-states';
import { findingsMessages } from './findings.messages';
import { authoringMessages } from './messages';
import { NewCourseDialog } from './new-course-dialog';
import type { AuthoredCourse, CourseState } from './types';

/** The courses that one writes. */
export function AuthoringPage() {
  const words = useMessages(authoringMessages);
  const findingsWords = useMessages(findingsMessages);
  const [creating, setCreating] = useState(false);
  const { query: list, rows, more } = useOwnCourses();
  const findings = useOpenFindings(useCan('evaluation.feedback.read'));
  const states = Object.fromEntries(Object.entries(STATE_TONES).map(([state, tone]) => [state, { tone, label: words[`state${state as CourseState}`] }])) as Record<
    CourseState,
    { label: string; tone: (typeof STATE_TONES)[CourseState] }
  >;
  const next = (course: AuthoredCourse) =>
    hasNextVersion(course) && <small> {course.versionState === 'DRAFT' ? words.nextDraft(course.number) : words.nextReview(course.number)}</small>;
  const begin = <Button onClick={() => setCreating(true)}>{words.newCourse}</Button>;

  return (
    <Page title={words.title} lead={words.lead} actions={rows && rows.length > 0 && begin}>
      {!rows && (list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <ListSkeleton />)}
      {rows && (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={(course) => course.courseId}
          more={more}
          empty={<EmptyState text={words.none} action={begin} />}
          columns={[
            { key: 'title', header: words.course, primary: true, cell: (course) => <Link to={pathTo(paths.draft, { courseId: course.courseId })}>{course.title}</Link> },
            { key: 'code', header: words.code, cell: (course) => course.code },
            { key: 'jp', header: words.jp, align: 'end', cell: (course) => course.jp },
            { key: 'lessons', header: words.lessons, align: 'end', cell: (course) => course.lessons },
            { key: 'state', header: words.state, cell: (course) => (<><StateBadge state={course.state} states={states} />{next(course)}{course.returnReason && <small> {words.returned}</small>}</>) },
            {
              key: 'findings',
              header: findingsWords.findings,
              align: 'end',
              cell: ({ courseId, title }) =>
                findings.has(courseId) ? <Link to={pathTo(paths.courseFeedback, { courseId })} aria-label={findingsWords.findingsOf(findings.get(courseId) ?? 0, title)}>{findings.get(courseId)}</Link> : '–',
            },
            { key: 'saved', header: words.saved, cell: (course) => <DateText value={course.savedAt} style="short" /> },
          ]}
        />
      )}
      <NewCourseDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
