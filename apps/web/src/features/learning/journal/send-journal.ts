import { api, ApiError } from '../../../api-clients';
import { send } from '../../../api-clients/send';
import type { WaitReason } from '../../../session/saved-mark';
import type { Entry, Note, NoteEntry, ProgressEntry } from './entry';
import { entriesOf, settle } from './journal';
import { type Shipment, shipmentsOf } from './shipments';

/** What came of one shipment: the server's answer, or its refusal. */
export interface Delivery {
  readonly kind: Entry['kind'];
  readonly entries: readonly Entry[];
  /** JSON of the answer; null for none. */
  readonly answer: unknown;
  /** Error code; the server will never take it. */
  readonly refused: string | null;
}

export interface Round {
  readonly deliveries: readonly Delivery[];
  /** Why the rest waits; null = nothing had to wait. */
  readonly reason: WaitReason | null;
}

const LONGEST_ANSWER_MS = 20_000;
/** These pass by themselves. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Sends all that waits, one tab at a time where the browser has locks; elsewhere twice does no harm, for the server merges. */
export function sendJournal(accountId: string, onDelivery: (delivery: Delivery) => void): Promise<Round> {
  const work = () => sendAll(accountId, onDelivery);
  return 'locks' in navigator ? navigator.locks.request(`piawai.journal.${accountId}`, work) : work();
}

async function sendAll(accountId: string, onDelivery: (delivery: Delivery) => void): Promise<Round> {
  const deliveries: Delivery[] = [];
  for (const shipment of shipmentsOf(await entriesOf(accountId))) {
    const result = await ship(accountId, shipment);
    if (typeof result === 'string') return { deliveries, reason: result };
    deliveries.push(result);
    onDelivery(result);
  }
  return { deliveries, reason: null };
}

/** Sends one shipment; entries leave the journal only after the server's answer. `leaving` = the page may be gone before it. */
export async function ship(accountId: string, shipment: Shipment, leaving = false): Promise<Delivery | WaitReason> {
  const { kind, entries } = shipment;
  try {
    const answer = await post(shipment, leaving);
    if (kind === 'note') await settle(entries, afterRevision((answer as Note).revision));
    else await settle(entries);
    return { kind, entries, answer, refused: null };
  } catch (error) {
    const reason = reasonToWait(error);
    if (reason) return reason;
    // Somebody else has signed in: a refusal says nothing about this learning.
    if (!(await isSignedIn(accountId))) return 'signed-out';
    return refused(shipment, error as ApiError);
  }
}

async function post({ method, path, body }: Shipment, leaving: boolean): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_ANSWER_MS);
  try {
    const headers = { 'content-type': 'application/json' };
    const request = new Request(path, { method, body: JSON.stringify(body), headers, keepalive: leaving, signal: patience.signal });
    const text = await (await send(request, { stay: true })).text();
    return text ? JSON.parse(text) : null;
  } finally {
    clearTimeout(timer);
  }
}

function reasonToWait(error: unknown): WaitReason | null {
  if (!(error instanceof ApiError) || error.isOffline) return 'offline';
  if (error.status === 401) return 'signed-out';
  return PASSING.has(error.status) ? 'busy' : null;
}

async function isSignedIn(accountId: string): Promise<boolean> {
  const me = await api.get<{ accountId: string }>('/api/v1/accounts/me').catch(() => null);
  return me?.accountId === accountId;
}

const afterRevision = (revision: number) => (present: Entry): Entry => ({ ...(present as NoteEntry), readRevision: revision });

/** Takes out what can never be sent; a stale note and a late answer stay until the learner has seen them. */
async function refused({ kind, entries }: Shipment, { code, details }: ApiError): Promise<Delivery> {
  if (kind === 'note' && code === 'platform.stale_edit') {
    const other: Note = { text: String(details['text'] ?? ''), revision: Number(details['revision'] ?? 0) };
    const [note] = entries as readonly NoteEntry[];
    // The answer to the same text was lost on the way.
    if (other.text === note!.text) {
      await settle(entries, afterRevision(other.revision));
      return { kind, entries, answer: other, refused: null };
    }
    await settle(entries, (present) => ({ ...(present as NoteEntry), other }), true);
    return { kind, entries, answer: other, refused: code };
  }
  if (kind === 'answer' || kind === 'hand-in') {
    await settle(entries, (present) => ({ ...present, refused: code }), true);
    return { kind, entries, answer: null, refused: code };
  }
  const gone = code === 'learning.lesson_not_in_course' ? details['lessonRevisionId'] : null;
  const dropped = entries.filter((entry) => !gone || (entry as ProgressEntry).lessonRevisionId === gone);
  await settle(dropped);
  return { kind, entries: dropped, answer: null, refused: code };
}
