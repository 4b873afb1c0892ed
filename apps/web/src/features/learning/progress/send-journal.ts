import { ApiError, newId } from '../../../api-clients';
import { send } from '../../../api-clients/send';
import type { ProgressAck } from '../api';
import { type JournalEntry, journalOf, removeFromJournal } from './journal';

const MAX_EVENTS = 50;
/** These pass by themselves: the event is kept and sent again. */
const KEPT_STATUS = new Set([0, 401, 408, 429, 500, 502, 503, 504]);

export interface Sent {
  /** The answer about the enrolment that was asked for, if something of it was sent. */
  readonly ack: ProgressAck | null;
  /** Events that still wait; 0 = all is kept by the server. */
  readonly waiting: number;
}

/** Sends all that waits, oldest first; an event that the server will never take is dropped. */
export async function sendJournal(accountId: string, enrolmentId: string, keepalive = false): Promise<Sent> {
  let ack: ProgressAck | null = null;
  for (const batch of batchesOf(journalOf(accountId))) {
    try {
      const answer = await post(batch, keepalive);
      if (batch[0]!.enrolmentId === enrolmentId) ack = answer;
      removeFromJournal(batch);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (KEPT_STATUS.has(error.status)) break;
      removeFromJournal(batch);
    }
  }
  return { ack, waiting: journalOf(accountId).length };
}

async function post(batch: readonly JournalEntry[], keepalive: boolean): Promise<ProgressAck> {
  const body = JSON.stringify({ batchId: newId(), events: batch.map(({ event }) => event) });
  const path = `/api/v1/learning/enrolments/${batch[0]!.enrolmentId}/progress`;
  const answer = await send(new Request(path, { method: 'POST', keepalive, body, headers: { 'content-type': 'application/json' } }));
  return (await answer.json()) as ProgressAck;
}

function batchesOf(entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) groups.set(entry.enrolmentId, [...(groups.get(entry.enrolmentId) ?? []), entry]);
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MAX_EVENTS) }, (_, at) => group.slice(at * MAX_EVENTS, (at + 1) * MAX_EVENTS)),
  );
}
