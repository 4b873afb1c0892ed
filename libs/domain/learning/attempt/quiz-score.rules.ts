/** Mean of the best scores of the quizzes (0-100), two decimals; null for a course without a quiz. */
export function courseScore(best: ReadonlyMap<string, number>): number | null {
  if (best.size === 0) return null;
  const sum = [...best.values()].reduce((total, score) => total + score, 0);
  return Math.round((100 * sum) / best.size) / 100;
}
