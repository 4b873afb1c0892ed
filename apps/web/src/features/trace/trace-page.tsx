import { useParams } from 'react-router';
import { useHelpCode } from '../../ui/help-code';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useTrace } from './api';
import { Afterwards } from './afterwards';
import { Evidence } from './evidence';
import { traceMessages } from './messages';
import { RuleList } from './rule-list';
import { Steps } from './steps';
import { VerdictSheet } from './verdict-sheet';

/** "Mengapa belum terbit?": one sentence and the next step, then everything behind it. */
export function TracePage() {
  const words = useMessages(traceMessages);
  const { enrolmentId = '' } = useParams();
  const query = useTrace(enrolmentId);
  const { data } = query;
  useHelpCode(data ? `${data.verdict.code}-${enrolmentId.slice(-8)}` : '');
  return (
    <Page
      title={data?.verdict.code === 'DONE' ? words.titleDone : words.title}
      {...(data && !data.own ? { lead: data.course.title } : {})}
      breadcrumb={data?.own ? [{ label: words.learning, to: paths.learning }, { label: data.course.title, to: pathTo(paths.enrolment, { enrolmentId }) }] : []}
      width="text"
    >
      <QueryState query={query} skeleton={<PageSkeleton />}>
        {(trace) => (
          <>
            <VerdictSheet trace={trace} />
            <RuleList trace={trace} />
            <Evidence trace={trace} />
            <Afterwards trace={trace} />
            <Steps trace={trace} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
