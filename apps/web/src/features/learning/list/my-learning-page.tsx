import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { ChoiceField } from '../../../ui/choice-field';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths } from '../../../ui/paths';
import { ListSkeleton } from '../../../ui/skeletons';
import { useKeysetList } from '../../../ui/use-keyset-list';
import type { EnrolmentState, OwnEnrolment } from '../api';
import { useFeedbackWaiting } from '../feedback/api';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';
import { OwnCourse } from './own-course';
import { OwnPlaces } from './own-places';

const VIEWS = {
  running: ['ACTIVE'],
  waiting: ['REQUESTED'],
  done: ['COMPLETED'],
  others: ['REJECTED', 'WITHDRAWN', 'EXEMPTED'],
} as const satisfies Record<string, readonly EnrolmentState[]>;
type View = keyof typeof VIEWS;

const isView = (value: string | null): value is View => value !== null && value in VIEWS;

/** One's own courses; the view lives in the address. */
export function MyLearningPage() {
  const words = useMessages(learningMessages);
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('status');
  const view: View = isView(chosen) ? chosen : 'running';
  const { query: list, rows, more } = useKeysetList<OwnEnrolment>('/api/v1/learning/enrolments', { state: VIEWS[view] });

  const waiting = useFeedbackWaiting(view === 'done').data?.enrolmentIds ?? [];
  const none = { running: words.noneRunning, waiting: words.noneWaiting, done: words.noneDone, others: words.noneOthers }[view];
  const views = (Object.keys(VIEWS) as View[]).map((value) => ({ value, label: words[value] }));
  const toCatalogue = (
    <Button component={Link} to={paths.catalogue}>
      {words.toCatalogue}
    </Button>
  );
  return (
    <Page title={words.title}>
      <ChoiceField label={words.show} value={view} choices={views} onChoose={(value) => setQuery({ status: value }, { replace: true })} />
      {!rows && (list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <ListSkeleton />)}
      {view === 'waiting' && <OwnPlaces />}
      {rows?.length === 0 && <EmptyState text={none} action={view === 'running' ? toCatalogue : undefined} />}
      {rows && rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((course) => (
            <OwnCourse key={course.enrolmentId} course={course} asked={waiting.includes(course.enrolmentId)} />
          ))}
        </ul>
      )}
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.show}
        </Button>
      )}
    </Page>
  );
}
