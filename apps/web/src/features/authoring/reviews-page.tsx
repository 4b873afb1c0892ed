import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText } from '../../ui/texts';
import { useReviews } from './api';
import { authoringMessages } from './messages';

/** What waits for a reviewer, the longest wait first. */
export function ReviewsPage() {
  const words = useMessages(authoringMessages);
  const { query: list, rows, more } = useReviews();
  return (
    <Page title={words.reviewsTitle} lead={words.reviewsLead}>
      {!rows && (list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <ListSkeleton />)}
      {rows && (
        <DataTable
          caption={words.reviewsTitle}
          rows={rows}
          rowKey={(course) => course.courseId}
          more={more}
          empty={<EmptyState text={words.noReviews} />}
          columns={[
            { key: 'title', header: words.course, primary: true, cell: (course) => <Link to={pathTo(paths.review, { courseId: course.courseId })}>{course.title}</Link> },
            { key: 'code', header: words.code, cell: (course) => course.code },
            { key: 'jp', header: words.jp, align: 'end', cell: (course) => course.jp },
            { key: 'lessons', header: words.lessons, align: 'end', cell: (course) => course.lessons },
            { key: 'submitted', header: words.submittedOn, cell: (course) => course.submittedAt && <DateText value={course.submittedAt} style="long" /> },
          ]}
        />
      )}
    </Page>
  );
}
