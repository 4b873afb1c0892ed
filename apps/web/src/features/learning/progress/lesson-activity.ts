import { measure, normalise, type ProgressEvent } from '@piawai/domain/learning/rules';

import { newId } from '../../../api-clients';
import type { Unacknowledged } from '../journal/with-journal';

/** Without a scroll, a key or a touch for this long, nobody is reading. */
const IDLE_MS = 120_000;
const TICK_MS = 1_000;

type Position = Readonly<Record<string, number | string>>;

/** Gathers what happens in one lesson between two reports. Times are the server's, by the offset of its clock. */
export class LessonActivity {
  private active: [number, number][] = [];
  private unacknowledged: (readonly [number, number])[] = [];
  private watched: [number, number][] = [];
  private readonly pages = new Set<number>();
  private readonly items = new Set<string>();
  private readonly done = new Set<string>();
  private position: Position | null = null;
  private lastTouch: number;
  private playing = false;

  constructor(
    private readonly lesson: { readonly revisionId: string; readonly epoch: number },
    private readonly clockOffsetMs: number,
  ) {
    this.lastTouch = Date.now();
  }

  touched(): void {
    this.lastTouch = Date.now();
  }

  /** Called once a second: the second counts when the page is in front and somebody is there, or a film plays. */
  tick(visible: boolean): void {
    const here = Date.now() - this.lastTouch < IDLE_MS || this.playing;
    if (!visible || !here) return;
    const to = (Date.now() + this.clockOffsetMs) / 1000;
    this.active.push([to - TICK_MS / 1000, to]);
  }

  played(from: number, to: number): void {
    this.watched.push([from, to]);
  }

  setPlaying(playing: boolean): void {
    this.playing = playing;
    this.touched();
  }

  saw(page: number): void {
    this.pages.add(page);
  }

  did(item: 'end' | 'opened'): void {
    this.items.add(item);
    this.done.add(item);
  }

  at(position: Position): void {
    this.position = position;
  }

  /** What happened here and the server has not acknowledged. */
  get waiting(): Unacknowledged {
    return { seconds: measure(normalise([...this.unacknowledged, ...this.active])), items: [...this.done] };
  }

  /** The server holds everything that was taken. */
  acknowledge(): void {
    this.unacknowledged = [];
  }

  /** Everything since it was last taken, as one event; null when nothing happened. */
  take(): ProgressEvent | null {
    const empty = this.active.length + this.watched.length + this.pages.size + this.items.size === 0 && !this.position;
    if (empty) return null;
    const event: ProgressEvent = {
      lessonRevisionId: this.lesson.revisionId,
      epoch: this.lesson.epoch,
      eventId: newId(),
      activeRanges: normalise(this.active),
      watched: normalise(this.watched),
      pages: [...this.pages],
      items: [...this.items],
      place: this.position,
      at: Date.now() + this.clockOffsetMs,
    };
    this.unacknowledged = [...normalise([...this.unacknowledged, ...event.activeRanges])];
    this.active = [];
    this.watched = [];
    this.pages.clear();
    this.items.clear();
    this.position = null;
    return event;
  }
}
