/** One competency of a position standard beside what the person has proved. */
export interface GapLine {
  readonly required: number;
  /** 0 when nothing is proved. */
  readonly attained: number;
}

/** Levels still missing; a surplus is no gap. */
export const gapOf = (line: GapLine): number => Math.max(0, line.required - line.attained);

/**
 * Job person match in percent, two decimals; null without a standard.
 * Each competency is capped at its standard first, so that a surplus in one cannot hide a gap in another.
 */
export function jobPersonMatch(lines: readonly GapLine[]): number | null {
  const required = lines.reduce((sum, line) => sum + line.required, 0);
  if (required === 0) return null;
  const matched = lines.reduce((sum, line) => sum + Math.min(line.attained, line.required), 0);
  return Math.round((matched / required) * 10_000) / 100;
}
