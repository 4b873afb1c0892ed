import type { Extent } from '@piawai/domain/catalogue/rules';

import { type CutDoubt, emptyState, type LessonState } from './merge-progress.rules';
import { cut, measure, normalise } from './time-ranges.rules';

/** What a player reports of one lesson. Every field may be empty; nothing in it is believed before it is cut. */
export interface ProgressEvent {
  readonly lessonRevisionId: string;
  readonly epoch: number;
  readonly eventId: string;
  /** Seconds since 1970, by the client's clock. */
  readonly activeRanges: readonly (readonly number[])[];
  /** Seconds of the film or the recording. */
  readonly watched: readonly (readonly number[])[];
  readonly pages: readonly number[];
  readonly items: readonly string[];
  readonly place: Readonly<Record<string, number | string>> | null;
  /** Client time of the event, in milliseconds since 1970. */
  readonly at: number;
}

/** What the server knows by itself about a lesson and a learner. */
export interface Bounds {
  readonly epoch: number;
  readonly extent: Extent;
  /** When the server first handed out the lesson; null = never: then no second of the past counts. */
  readonly openedAt: Date | null;
  readonly now: Date;
}

/** Why the organiser may want to look at a progress. */
export type Doubt = CutDoubt | 'WATCHED_TOO_FAST' | 'NO_PAUSE';

/** Double speed is offered by the player; nothing plays faster. */
export const MAX_SPEED = 2;
const CLOCK_SLACK_SECONDS = 120;
const OPENING_SLACK_SECONDS = 60;
const LONGEST_SITTING_SECONDS = 4 * 3600;
const SPEED_SLACK_SECONDS = 30;

/**
 * Brings a report within what can have been: active time lies between the moment in which the server handed
 * out the lesson and now, so it never exceeds the elapsed time. What is cut off leaves a doubt.
 */
export function cutToBounds(event: ProgressEvent, bounds: Bounds): LessonState {
  const now = Math.ceil(bounds.now.getTime() / 1000);
  const opened = Math.floor((bounds.openedAt ?? bounds.now).getTime() / 1000);
  const claimed = normalise(event.activeRanges);
  const state = emptyState(bounds.epoch);
  return {
    ...state,
    active: cut(claimed, opened, now),
    watched: 'seconds' in bounds.extent ? cut(normalise(event.watched), 0, Math.ceil(bounds.extent.seconds)) : [],
    pages: pagesOf(event.pages, bounds.extent),
    items: itemsOf(event.items, bounds.extent),
    place: event.place && { at: Math.min(event.at, bounds.now.getTime()), eventId: event.eventId, position: event.place },
    doubts: cutDoubts({
      ahead: measure(cut(claimed, now, Number.MAX_SAFE_INTEGER)),
      early: measure(cut(claimed, 0, opened)),
      wasOpened: bounds.openedAt !== null,
    }),
  };
}

/** All doubts about a merged progress; none of them changes what counts. */
export function doubtsOf(state: LessonState): readonly Doubt[] {
  const doubts = Object.keys(state.doubts) as Doubt[];
  if (measure(state.watched) > MAX_SPEED * measure(state.active) + SPEED_SLACK_SECONDS) doubts.push('WATCHED_TOO_FAST');
  if (state.active.some(([from, to]) => to - from > LONGEST_SITTING_SECONDS)) doubts.push('NO_PAUSE');
  return doubts.sort();
}

function pagesOf(pages: readonly number[], extent: Extent): readonly number[] {
  if (extent.kind !== 'DOCUMENT') return [];
  const real = pages.filter((page) => Number.isInteger(page) && page >= 1 && page <= extent.pages);
  return [...new Set(real)].sort((a, b) => a - b);
}

const ITEM_OF_KIND: Partial<Record<Extent['kind'], string>> = { ARTICLE: 'end', LINK: 'opened' };

function itemsOf(items: readonly string[], extent: Extent): readonly string[] {
  const expected = ITEM_OF_KIND[extent.kind];
  return expected && items.includes(expected) ? [expected] : [];
}

function cutDoubts(seconds: { ahead: number; early: number; wasOpened: boolean }): LessonState['doubts'] {
  const doubts: Partial<Record<CutDoubt, number>> = {};
  if (seconds.ahead > CLOCK_SLACK_SECONDS) doubts.CLOCK_AHEAD = seconds.ahead;
  if (!seconds.wasOpened && seconds.early > 0) doubts.NOT_OPENED = seconds.early;
  else if (seconds.early > OPENING_SLACK_SECONDS) doubts.BEFORE_OPENING = seconds.early;
  return doubts;
}
