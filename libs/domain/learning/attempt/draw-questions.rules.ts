import type { Choice, PublicQuestion, QuizSettings } from '@piawai/domain/catalogue/rules';

/** A small, even generator (mulberry32): the same seed gives the same paper again, on every server. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

/** The questions of one attempt: drawn from the pool and shuffled as the settings say. */
export function drawQuestions(
  pool: readonly PublicQuestion[],
  settings: Pick<QuizSettings, 'draw' | 'shuffleQuestions'>,
  seed: number,
): readonly string[] {
  const ids = pool.map((question) => question.revisionId);
  const mixed = shuffled(ids, generator(seed));
  const drawn = new Set(settings.draw === null ? ids : mixed.slice(0, settings.draw));
  return (settings.shuffleQuestions ? mixed : ids).filter((id) => drawn.has(id));
}

/** The paper as this attempt sees it, options in an order of its own; a yes-or-no question is never turned round. */
export function paperOf(
  pool: readonly PublicQuestion[],
  questionIds: readonly string[],
  settings: Pick<QuizSettings, 'shuffleOptions'>,
  seed: number,
): readonly PublicQuestion[] {
  const byId = new Map(pool.map((question) => [question.revisionId as string, question]));
  return questionIds.flatMap((id, at) => {
    const question = byId.get(id);
    if (!question) return [];
    const random = generator(seed + at + 1);
    const mix = (choices: readonly Choice[]) => (settings.shuffleOptions || question.kind === 'ORDERING' ? shuffled(choices, random) : choices);
    return [{ ...question, choices: mix(question.choices), matches: mix(question.matches) }];
  });
}
