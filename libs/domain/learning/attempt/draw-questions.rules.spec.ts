import type { PublicQuestion } from '@piawai/domain/catalogue/rules';

import { drawQuestions, paperOf } from './draw-questions.rules';

const pool: PublicQuestion[] = Array.from({ length: 10 }, (_, at) => ({
  revisionId: `q${at}`, kind: 'SINGLE', points: 1, prompt: '', matches: [],
  choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
}));

describe('drawQuestions', () => {
  it('draws the same paper again from the same seed', () =>
    expect(drawQuestions(pool, { draw: 5, shuffleQuestions: true }, 42)).toEqual(drawQuestions(pool, { draw: 5, shuffleQuestions: true }, 42)));

  it('draws other papers from other seeds', () => {
    const papers = new Set(Array.from({ length: 50 }, (_, seed) => drawQuestions(pool, { draw: 5, shuffleQuestions: true }, seed).join()));
    expect(papers.size).toBeGreaterThan(40);
  });

  it('draws as many as asked, each once', () => {
    const ids = drawQuestions(pool, { draw: 4, shuffleQuestions: true }, 7);
    expect(new Set(ids).size).toBe(4);
  });

  it('keeps the order of the pool when questions are not shuffled', () => {
    const ids = drawQuestions(pool, { draw: 4, shuffleQuestions: false }, 7);
    expect(ids).toEqual([...ids].sort());
  });

  it('draws every question about equally often', () => {
    const count = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const id of drawQuestions(pool, { draw: 3, shuffleQuestions: true }, seed)) count.set(id, (count.get(id) ?? 0) + 1);
    }
    for (const times of count.values()) expect(Math.abs(times - 600)).toBeLessThan(120);
  });
});

describe('paperOf', () => {
  it('shuffles options by attempt and loses none', () => {
    const [question] = paperOf(pool, ['q3'], { shuffleOptions: true }, 5);
    expect(question?.choices.map((choice) => choice.id).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(paperOf(pool, ['q3'], { shuffleOptions: true }, 5)).toEqual([question]);
  });
});
