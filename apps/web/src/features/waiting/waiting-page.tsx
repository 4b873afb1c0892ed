import { useCan } from '../../session/me';
import { useWaitingCount } from '../../session/waiting-count';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { Approvals } from './approvals';
import { waitingMessages } from './messages';
import { OfferedMoves, WaitingReviews } from './moves-and-reviews';
import { RecentDecisions } from './recent-decisions';
import { StandIns } from './stand-ins';

/** One list of everything that waits for the reader; kinds of which nothing waits are absent. */
export function WaitingPage() {
  const words = useMessages(waitingMessages);
  const decides = useCan('learning.enrolment.decide');
  const moves = useCan('learning.enrolment.move');
  const reviews = useCan('catalogue.course.review');
  const names = useCan('organisation.stand_in.name');
  const count = useWaitingCount();
  return (
    <Page title={words.title} lead={words.lead}>
      {decides && <Approvals />}
      {decides && <RecentDecisions />}
      {reviews && <WaitingReviews />}
      {moves && <OfferedMoves />}
      {!decides && count === 0 && <EmptyState text={words.nothing} />}
      {names && <StandIns />}
    </Page>
  );
}
