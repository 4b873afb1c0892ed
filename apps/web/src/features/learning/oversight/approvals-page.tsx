import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState, InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { CopyNames } from '../../../ui/copy-names';
import { useNotify } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeletons';
import { useKeysetList } from '../../../ui/use-keyset-list';
import classes from '../learning.module.css';
import { APPROVALS, useDecide, type WaitingRequest } from './api';
import { oversightMessages } from './messages';
import { RejectDialog } from './reject-dialog';
import { RequestCard } from './request-card';

/** What waits for the supervisor: one by one, or all that are shown. */
export function ApprovalsPage() {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const { query, rows, more } = useKeysetList<WaitingRequest>(APPROVALS);
  const deciding = useDecide();
  const [rejecting, setRejecting] = useState<WaitingRequest | null>(null);
  const [all, setAll] = useState(false);
  const done = () => {
    notify(words.decided);
    setRejecting(null);
    setAll(false);
  };
  const approve = (enrolmentIds: readonly string[]) => deciding.mutate({ enrolmentIds, verdict: 'APPROVED' }, { onSuccess: done });
  const count = formatNumber(rows?.length ?? 0, language);
  return (
    <Page
      title={words.approvals}
      lead={words.approvalsLead}
      actions={
        rows && rows.length > 0 && (
          <>
            <CopyNames<WaitingRequest> title={words.approvals} path={APPROVALS} nameOf={({ displayName }) => displayName} />
            {rows.length > 1 && <Button onClick={() => setAll(true)}>{words.approveAll(count)}</Button>}
          </>
        )
      }
    >
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows?.length === 0 && <EmptyState text={words.noApprovals} />}
      {!all && !rejecting && <InlineError error={deciding.error} />}
      <div className={classes.list}>
        {rows?.map((request) => (
          <RequestCard
            key={request.enrolmentId}
            request={request}
            pending={deciding.isPending}
            onApprove={() => approve([request.enrolmentId])}
            onReject={() => setRejecting(request)}
          />
        ))}
      </div>
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
      <ConfirmDialog
        title={words.approveAllTitle}
        confirm={words.approveAll(count)}
        open={all}
        pending={deciding.isPending}
        error={deciding.error}
        onConfirm={() => approve((rows ?? []).map((request) => request.enrolmentId))}
        onClose={() => setAll(false)}
      >
        <p>{words.approveAllText(count)}</p>
      </ConfirmDialog>
      <RejectDialog
        request={rejecting}
        pending={deciding.isPending}
        error={deciding.error}
        onReject={(reason) => rejecting && deciding.mutate({ enrolmentIds: [rejecting.enrolmentId], verdict: 'REJECTED', reason }, { onSuccess: done })}
        onClose={() => setRejecting(null)}
      />
    </Page>
  );
}
