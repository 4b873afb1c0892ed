/** One line of a blueprint: so many questions of a topic, of one level or of any. */
export interface BlueprintLine {
  readonly topic: string;
  readonly level: number | null;
  readonly count: number;
}

/** SAME: both tests ask the same questions. DISJOINT: no question stands in both. */
export const BLUEPRINT_MODES = ['SAME', 'DISJOINT'] as const;
export type BlueprintMode = (typeof BLUEPRINT_MODES)[number];

export interface Drawn<Question> {
  readonly before: readonly Question[];
  readonly after: readonly Question[];
}

/** A line that the bank cannot fill, with what it has. */
export interface ShortLine {
  readonly topic: string;
  readonly level: number | null;
  readonly needed: number;
  readonly found: number;
}

/**
 * Draws both tests of a blueprint, line by line; no question is drawn twice for one test.
 * @param shuffle a random order; the caller's, so that the draw itself stays a pure function
 */
export function drawTests<Question extends { readonly id: string; readonly topic: string; readonly level: number | null }>(
  lines: readonly BlueprintLine[],
  bank: readonly Question[],
  mode: BlueprintMode,
  shuffle: (questions: readonly Question[]) => readonly Question[],
): Drawn<Question> | { readonly short: readonly ShortLine[] } {
  const used = new Set<string>();
  const before: Question[] = [];
  const after: Question[] = [];
  const short: ShortLine[] = [];
  // Lines that name a level choose first: a line without one can take what is left.
  for (const line of lines.toSorted((a, b) => Number(a.level === null) - Number(b.level === null))) {
    const free = bank.filter(({ id, topic, level }) => topic === line.topic && (line.level === null || level === line.level) && !used.has(id));
    const needed = mode === 'SAME' ? line.count : 2 * line.count;
    if (free.length < needed) {
      short.push({ topic: line.topic, level: line.level, needed, found: free.length });
      continue;
    }
    const drawn = shuffle(free).slice(0, needed);
    drawn.forEach(({ id }) => used.add(id));
    before.push(...drawn.slice(0, line.count));
    after.push(...drawn.slice(mode === 'SAME' ? 0 : line.count));
  }
  return short.length > 0 ? { short } : { before, after };
}
