import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { ChoiceField } from '../../ui/choice-field';
import { CopyNames } from '../../ui/copy-names';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { ListSkeleton } from '../../ui/skeletons';
import { useKeysetList } from '../../ui/use-keyset-list';
import { APPROVALS, useDecide, type WaitingRequest } from './api';
import { waitingMessages } from './messages';
import { RejectDialog } from './reject-dialog';
import { RequestCard } from './request-card';
import { useOutcome } from './use-outcome';
import classes from './waiting.module.css';

/** Requests of employees: one by one, or in one tap all that are shown; each can be undone for a while. */
export function Approvals() {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const { roles } = useMe();
  const [everything, setEverything] = useState(false);
  const { query, rows, more } = useKeysetList<WaitingRequest>(APPROVALS, { everything: everything || undefined });
  const deciding = useDecide();
  const tell = useOutcome();
  const [rejecting, setRejecting] = useState<WaitingRequest | null>(null);
  const nameOf = (id: string) => rows?.find(({ enrolmentId }) => enrolmentId === id)?.displayName ?? '';
  const decide = (enrolmentIds: readonly string[], verdict: 'APPROVED' | 'REJECTED', reason?: string) =>
    deciding.mutate(
      { enrolmentIds, verdict, ...(reason ? { reason } : {}) },
      {
        onSuccess: (outcomes) => {
          setRejecting(null);
          tell(outcomes, nameOf, words.decided);
        },
      },
    );
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
              <Button loading={deciding.isPending} onClick={() => decide(all.map(({ enrolmentId }) => enrolmentId), 'APPROVED')}>
                {words.approveAll(formatNumber(all.length, language))}
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
      {rows?.length === 0 && <EmptyState text={words.noRequests} />}
      {!rejecting && <InlineError error={deciding.error} />}
      <div className={classes.list}>
        {rows?.map((request) => (
          <RequestCard
            key={request.enrolmentId}
            request={request}
            pending={deciding.isPending}
            onApprove={() => decide([request.enrolmentId], 'APPROVED')}
            onReject={() => setRejecting(request)}
          />
        ))}
      </div>
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
      <RejectDialog
        request={rejecting}
        pending={deciding.isPending}
        error={deciding.error}
        onReject={(reason) => rejecting && decide([rejecting.enrolmentId], 'REJECTED', reason)}
        onClose={() => setRejecting(null)}
      />
    </Section>
  );
}
