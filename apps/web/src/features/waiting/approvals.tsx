import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { useWaitingCount } from '../../session/waiting-count';
import { ChoiceField } from '../../ui/choice-field';
import { CopyNames } from '../../ui/copy-names';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { useKeysetList } from '../../ui/use-keyset-list';
import { APPROVALS, type WaitingRequest } from './api';
import { waitingMessages } from './messages';
import { RequestCards } from './request-cards';
import { useDecisions } from './use-decisions';

/** Requests of employees: one by one, or in one tap all that are shown; each can be undone for a while. */
export function Approvals() {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const { roles } = useMe();
  const [everything, setEverything] = useState(false);
  const count = useWaitingCount();
  const { query, rows, more } = useKeysetList<WaitingRequest>(APPROVALS, { everything: everything || undefined });
  const decisions = useDecisions(rows);
  const all = rows?.slice(0, 100) ?? [];
  const administers = roles.some((role) => role === 'ADMIN_OPD' || role === 'ADMIN_BKPSDM');
  return (
    <Section
      title={words.requests}
      actions={
        all.length > 0 && (
          <>
            <CopyNames<WaitingRequest> title={words.requests} path={APPROVALS} filters={{ everything: everything || undefined }} nameOf={({ displayName }) => displayName} />
            {all.length > 1 && !everything && (
              <Button loading={decisions.pending} onClick={() => decisions.decide(all.map(({ enrolmentId }) => enrolmentId), 'APPROVED')}>
                {words.approveCount(formatNumber(all.length, language))}
              </Button>
            )}
          </>
        )
      }
    >
      {administers && (
        <ChoiceField<'mine' | 'everything'>
          label={words.show}
          value={everything ? 'everything' : 'mine'}
          choices={[{ value: 'mine', label: words.mine }, { value: 'everything', label: words.everything }]}
          onChoose={(value) => setEverything(value === 'everything')}
        />
      )}
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows?.length === 0 && <EmptyState text={count === 0 ? words.nothing : words.noRequests} />}
      {rows && <RequestCards requests={rows} decisions={decisions} />}
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
    </Section>
  );
}
