import { earliest, type Ranges, union } from './time-ranges.rules';

/** Where a learner stopped: a paragraph, a page, a second of a video. What it means belongs to the player. */
export interface Place {
  /** Client time, cut to the server's, in milliseconds since 1970. */
  readonly at: number;
  readonly eventId: string;
  readonly position: Readonly<Record<string, number | string>>;
}

/** What was cut off when a report came in, because it cannot have been so. */
export type CutDoubt = 'CLOCK_AHEAD' | 'BEFORE_OPENING' | 'NOT_OPENED';

/** What one learner showed in one lesson; merging two of them loses nothing and counts nothing twice. */
export interface LessonState {
  /** Raised when a completion is annulled: the higher epoch stands alone. */
  readonly epoch: number;
  /** Seconds since 1970 in which the lesson was in front of the learner. */
  readonly active: Ranges;
  /** Seconds of the video that were played. */
  readonly watched: Ranges;
  /** Pages seen, ascending. */
  readonly pages: readonly number[];
  /** Things done, ascending: `end` (an article was read to its end), `opened` (a link was followed). */
  readonly items: readonly string[];
  readonly place: Place | null;
  /** Seconds cut off, the greatest seen for each reason. */
  readonly doubts: Readonly<Partial<Record<CutDoubt, number>>>;
}

/** Active time kept per lesson; beyond ten hours nothing more is learned from it. */
export const MAX_ACTIVE_SECONDS = 36_000;

/** The state in which nothing happened yet. */
export const emptyState = (epoch: number): LessonState => ({
  epoch, active: [], watched: [], pages: [], items: [], place: null, doubts: {},
});

/**
 * The least state that holds both: commutative, associative and idempotent, so a device may send its
 * journal again, in any order, beside another device.
 */
export function mergeProgress(a: LessonState, b: LessonState): LessonState {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch ? a : b;
  return {
    epoch: a.epoch,
    active: earliest(union(a.active, b.active), MAX_ACTIVE_SECONDS),
    watched: union(a.watched, b.watched),
    pages: sortedUnion(a.pages, b.pages, (x, y) => x - y),
    items: sortedUnion(a.items, b.items, compareText),
    place: laterPlace(a.place, b.place),
    doubts: greatestOfEach(a.doubts, b.doubts),
  };
}

function sortedUnion<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): readonly T[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  return [...new Set([...a, ...b])].sort(compare);
}

// Never localeCompare: two servers with other locales would keep another order.
const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

function laterPlace(a: Place | null, b: Place | null): Place | null {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.eventId !== b.eventId) return a.eventId > b.eventId ? a : b;
  // One id with two contents comes from a broken client; any fixed order will do.
  return JSON.stringify(a.position) >= JSON.stringify(b.position) ? a : b;
}

function greatestOfEach(a: LessonState['doubts'], b: LessonState['doubts']): LessonState['doubts'] {
  const merged: Partial<Record<CutDoubt, number>> = { ...a };
  for (const [code, seconds] of Object.entries(b) as [CutDoubt, number][]) {
    merged[code] = Math.max(merged[code] ?? 0, seconds);
  }
  return merged;
}
