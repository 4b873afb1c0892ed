import { useEffect, useEffectEvent } from 'react';
import { useMe } from '../../../session/me';
import { type JournalSender, journalOf } from './journal-sender';
import type { Delivery } from './send-journal';

/** The journal of the signed-in person; `onDelivery` hears what the server said, whichever page or tab sent it. */
export function useJournal(onDelivery: (delivery: Delivery) => void): JournalSender {
  const journal = journalOf(useMe().accountId);
  const heard = useEffectEvent(onDelivery);
  useEffect(() => journal.onDelivery((delivery) => heard(delivery)), [journal]);
  return journal;
}
