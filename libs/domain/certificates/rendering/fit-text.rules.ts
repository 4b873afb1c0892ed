/** Width of a text at size 1, in the unit of the slot. */
export type Measure = (text: string) => number;

export interface Slot {
  readonly width: number;
  readonly height: number;
  /** The size that is used when there is room, and the least that is still readable. */
  readonly size: number;
  readonly least: number;
  readonly lines: number;
  /** Distance of baselines as a multiple of the size. */
  readonly leading: number;
}

export interface FittedLine {
  readonly text: string;
  readonly size: number;
  /** Baseline below the top of the slot, so that the block stands in the middle of it. */
  readonly baseline: number;
}

const STEP = 0.25;
/** Height of capitals over the size; decides what looks vertically centred. */
const CAPITAL = 0.65;

/**
 * The largest size at which a text stands in its slot in at most `lines` lines. A text that is too long even at the least
 * size keeps it and takes as many lines as it needs: a name is never cut off.
 */
export function fitText(text: string, slot: Slot, measure: Measure): FittedLine[] {
  const space = measure(' ');
  const words = text.trim().split(/\s+/).map((word): Piece => ({ text: word, width: measure(word) }));
  for (let size = slot.size; size > slot.least; size -= STEP) {
    const lines = wrap(words, slot.width / size, space);
    const fits = lines.length <= slot.lines && widest(lines) * size <= slot.width;
    if (fits && size + (lines.length - 1) * size * slot.leading <= slot.height) return place(lines, size, slot);
  }
  return place(wrap(words, slot.width / slot.least, space), slot.least, slot);
}

/** A word or a line; its width is at size 1. */
interface Piece {
  readonly text: string;
  readonly width: number;
}

/** Greedy first, then the same number of lines as even as they go: no single word is left alone on the last line. */
function wrap(words: readonly Piece[], width: number, space: number): Piece[] {
  const greedy = fill(words, width, space);
  if (greedy.length < 2) return greedy;
  let [low, high] = [width / greedy.length, width];
  for (let turn = 0; turn < 6; turn += 1) {
    const middle = (low + high) / 2;
    const lines = fill(words, middle, space);
    if (lines.length <= greedy.length && widest(lines) <= width) high = middle;
    else low = middle;
  }
  return fill(words, high, space);
}

function fill(words: readonly Piece[], width: number, space: number): Piece[] {
  const lines: Piece[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const together = line ? line.width + space + word.width : Infinity;
    if (line && together <= width) lines[lines.length - 1] = { text: `${line.text} ${word.text}`, width: together };
    else lines.push(word);
  }
  return lines;
}

function widest(lines: readonly Piece[]): number {
  return Math.max(...lines.map((line) => line.width));
}

function place(lines: readonly Piece[], size: number, slot: Slot): FittedLine[] {
  const ink = CAPITAL * size + (lines.length - 1) * size * slot.leading;
  const first = (slot.height - ink) / 2 + CAPITAL * size;
  return lines.map(({ text }, at) => ({ text, size, baseline: first + at * size * slot.leading }));
}
