/** A half-open range of whole seconds, [from, to). */
export type Range = readonly [from: number, to: number];

/** Sorted, disjoint, non-touching ranges: the only form in which a set of seconds is kept. */
export type Ranges = readonly Range[];

/** Brings ranges in any order, overlapping, empty or fractional, into the one form: whole seconds, sorted, disjoint. */
export function normalise(ranges: readonly (readonly number[])[]): Ranges {
  const whole = ranges
    .map(([from, to]) => [Math.floor(from ?? NaN), Math.ceil(to ?? NaN)] as const)
    .filter(([from, to]) => Number.isSafeInteger(from) && Number.isSafeInteger(to) && from < to)
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of whole) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Every second that lies in either set. */
export function union(a: Ranges, b: Ranges): Ranges {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return normalise([...a, ...b]);
}

/** The seconds that lie within [from, to). */
export function cut(ranges: Ranges, from: number, to: number): Ranges {
  return ranges
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => start < end);
}

/** How many seconds a set holds. */
export function measure(ranges: Ranges): number {
  return ranges.reduce((seconds, [from, to]) => seconds + to - from, 0);
}

/**
 * The earliest `seconds` seconds of a set. Bounding by measure, and not by the number of ranges, keeps the
 * union associative: a second among the earliest of a union is among the earliest of its own part.
 */
export function earliest(ranges: Ranges, seconds: number): Ranges {
  const kept: Range[] = [];
  let left = seconds;
  for (const [from, to] of ranges) {
    if (left <= 0) break;
    kept.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return kept;
}
