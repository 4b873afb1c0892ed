import { markSaved, type WaitReason } from '../../../session/saved-mark';
import { amendLessons } from './amend-lessons';
import { countWaiting, type Draft, type Entry } from './entry';
import { entriesOf, isOnlyInMemory, writeEntry } from './journal';
import { type Delivery, type Round, sendJournal, ship } from './send-journal';
import { shipmentsOf } from './shipments';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

type Listener = (delivery: Delivery) => void;

/** Sends the journal of one person while the page is open: at once, when the line returns, and again after growing pauses. */
export class JournalSender {
  private readonly listeners = new Set<Listener>();
  private readonly otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel('piawai.journal') : null;
  private running: Promise<Round> | null = null;
  private following: Promise<Round> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private reason: WaitReason | null = null;

  constructor(readonly accountId: string) {
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', this.lineLost);
    document.addEventListener('visibilitychange', this.wake);
    if (this.otherTabs) this.otherTabs.onmessage = ({ data }: MessageEvent<{ accountId: string; delivery: Delivery }>) => data.accountId === accountId && this.tell(data.delivery);
    if (navigator.onLine) void this.send();
    else this.lineLost();
  }

  close(): void {
    clearTimeout(this.timer);
    window.removeEventListener('online', this.wake);
    window.removeEventListener('offline', this.lineLost);
    document.removeEventListener('visibilitychange', this.wake);
    this.otherTabs?.close();
  }

  /** Hears what the server said, in whichever tab. */
  onDelivery(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes to the journal; only then does the page say anything. */
  async write(draft: Draft): Promise<Entry> {
    const entry = await writeEntry(draft);
    if (this.reason || isOnlyInMemory()) await this.mark();
    return entry;
  }

  /** Writes, and sends beside the journal: the page may be gone in a moment. */
  async writeLeaving(draft: Draft): Promise<void> {
    const entry = await this.write(draft);
    const [shipment] = shipmentsOf([entry]);
    const result = shipment && (await ship(this.accountId, shipment, true));
    if (typeof result === 'object') this.announce(result);
  }

  /** Sends what waits now; a call during a round is answered by the next one, which everybody shares. */
  send(): Promise<Round> {
    if (!this.running) {
      this.running = this.round().finally(() => (this.running = null));
      return this.running;
    }
    this.following ??= this.running.then(() => {
      this.following = null;
      return this.send();
    });
    return this.following;
  }

  private async round(): Promise<Round> {
    clearTimeout(this.timer);
    const round = await sendJournal(this.accountId, (delivery) => this.announce(delivery));
    const had = this.reason;
    this.reason = round.reason;
    this.failures = round.reason ? this.failures + 1 : 0;
    if (round.deliveries.length > 0 || round.reason || had) await this.mark(round);
    // Who has to sign in again is not asked by a clock.
    if (round.reason && round.reason !== 'signed-out') this.timer = setTimeout(() => void this.send(), waitAfter(this.failures));
    return round;
  }

  private async mark(round?: Round): Promise<void> {
    const waiting = countWaiting(await entriesOf(this.accountId));
    const saved = (round?.deliveries.at(-1)?.answer as { savedAt?: string } | null | undefined)?.savedAt;
    if (this.reason) markSaved(this.accountId, { kind: 'waiting', reason: this.reason, waiting, kept: !isOnlyInMemory() });
    else if (round) markSaved(this.accountId, { kind: 'saved', at: saved ?? new Date().toISOString() });
  }

  private announce(delivery: Delivery): void {
    void amendLessons(delivery);
    this.otherTabs?.postMessage({ accountId: this.accountId, delivery });
    this.tell(delivery);
  }

  private tell(delivery: Delivery): void {
    for (const listener of this.listeners) listener(delivery);
  }

  private readonly wake = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.failures = 0;
    void this.send();
  };

  private readonly lineLost = (): void => {
    this.reason = 'offline';
    void this.mark();
  };
}

/** 2, 4, 8 seconds and so on up to a minute, spread so that a whole office does not come back at once. */
const waitAfter = (failures: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);

let present: JournalSender | null = null;

/** The one sender of this page, for the person who is signed in. */
export function journalOf(accountId: string): JournalSender {
  if (present?.accountId === accountId) return present;
  present?.close();
  present = new JournalSender(accountId);
  return present;
}

/** Signed out, or somebody else: nothing is sent any more. */
export function closeJournal(): void {
  present?.close();
  present = null;
}
