import { InlineError } from '../../ui/error-state';
import type { WaitingRequest } from './api';
import { RejectDialog } from './reject-dialog';
import { RequestCard } from './request-card';
import type { Decisions } from './use-decisions';
import classes from './waiting.module.css';

/** Requests with what can be done about each. */
export function RequestCards({ requests, decisions }: { requests: readonly WaitingRequest[]; decisions: Decisions }) {
  const { rejecting, setRejecting, decide, pending, error } = decisions;
  return (
    <>
      {!rejecting && <InlineError error={error} />}
      <div className={classes.list}>
        {requests.map((request) => (
          <RequestCard
            key={request.enrolmentId}
            request={request}
            pending={pending}
            onApprove={() => decide([request.enrolmentId], 'APPROVED')}
            onReject={() => setRejecting(request)}
          />
        ))}
      </div>
      <RejectDialog
        request={rejecting}
        pending={pending}
        error={error}
        onReject={(reason) => rejecting && decide([rejecting.enrolmentId], 'REJECTED', reason)}
        onClose={() => setRejecting(null)}
      />
    </>
  );
}
