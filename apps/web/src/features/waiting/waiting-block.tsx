import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useCan } from '../../session/me';
import { sessionMessages } from '../../session/messages';
import { WaitingCard } from '../../session/waiting-card';
import { useWaitingCount } from '../../session/waiting-count';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { TextSkeleton } from '../../ui/skeletons';
import { useKeysetList } from '../../ui/use-keyset-list';
import { APPROVALS, type WaitingRequest } from './api';
import { waitingMessages } from './messages';
import { RecentDecisions } from './recent-decisions';
import { RequestCards } from './request-cards';
import { useDecisions } from './use-decisions';
import classes from './waiting.module.css';

/** More would push the unit itself out of sight. */
const SHOWN = 3;

/** On Unit Saya: the oldest requests, decided where they are seen; everything else one tap away. */
export function WaitingBlock() {
  return useCan('learning.enrolment.decide') ? <OldestRequests /> : <WaitingCard saysNothing />;
}

function OldestRequests() {
  const words = useMessages(waitingMessages);
  const common = useMessages(sessionMessages);
  const { language } = useLanguage();
  const count = useWaitingCount();
  const { query, rows } = useKeysetList<WaitingRequest>(APPROVALS, { everything: undefined });
  const decisions = useDecisions(rows);
  const shown = rows?.slice(0, SHOWN) ?? [];
  const isAll = shown.length > 1 && shown.length === rows?.length;
  if (!rows && !query.error) return <TextSkeleton lines={2} />;
  if (shown.length === 0) {
    return (
      <>
        <WaitingCard saysNothing />
        <RecentDecisions />
      </>
    );
  }
  return (
    <>
      <Section title={common.waitingFor(formatNumber(Math.max(count ?? 0, shown.length), language))} raised>
        <RequestCards requests={shown} decisions={decisions} />
        <div className={classes.actions}>
          {isAll && (
            <Button loading={decisions.pending} onClick={() => decisions.decide(shown.map(({ enrolmentId }) => enrolmentId), 'APPROVED')}>
              {words.approveAll}
            </Button>
          )}
          <Button component={Link} to={paths.waiting} variant="default">
            {common.openWaiting}
          </Button>
        </div>
      </Section>
      <RecentDecisions />
    </>
  );
}
