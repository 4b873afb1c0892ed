import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { Callout } from '../../ui/callout';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { type CourseFigures, figuresFile, useFigures } from './api';
import { FigureCharts } from './figure-charts';
import { FindingList } from './finding-list';
import { LineList } from './line-list';
import { evaluationMessages } from './messages';

/** What participants think of a course, and what its author makes of it. */
export function CourseFeedbackPage() {
  const { courseId = '' } = useParams();
  const figures = useFigures(courseId);
  return (
    <QueryState query={figures} skeleton={<PageSkeleton />}>
      {(data) => <Loaded courseId={courseId} figures={data} />}
    </QueryState>
  );
}

function Loaded({ courseId, figures: { courseTitle, answers, groups } }: { courseId: string; figures: CourseFigures }) {
  const words = useMessages(evaluationMessages);
  const { language } = useLanguage();
  const enough = groups.length > 0;
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: courseTitle, to: pathTo(paths.course, { courseId }) }]}
      actions={enough && <Button component="a" variant="default" href={figuresFile(courseId)}>{words.download}</Button>}
    >
      <FindingList courseId={courseId} />
      <Section title={words.figures}>
        {enough ? <FigureCharts groups={groups} /> : <Callout>{words.notEnough(formatNumber(answers, language))}</Callout>}
      </Section>
      {enough && <LineList courseId={courseId} />}
    </Page>
  );
}
