import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { useDecide } from './api';
import type { WaitingRequest } from './api';
import { waitingMessages } from './messages';
import { useOutcome } from './use-outcome';

export type Decisions = ReturnType<typeof useDecisions>;

/** Decides about requests on any page that shows them; a refusal asks for its reason first. */
export function useDecisions(rows: readonly WaitingRequest[] | undefined) {
  const words = useMessages(waitingMessages);
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
  return { rejecting, setRejecting, decide, pending: deciding.isPending, error: deciding.error };
}
