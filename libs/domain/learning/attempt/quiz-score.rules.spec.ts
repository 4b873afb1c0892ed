import { courseScore } from './quiz-score.rules';

it.each([
  ['a course without a quiz', [], null],
  ['one quiz', [80], 80],
  ['the mean of several', [80, 90, 100], 90],
  ['two decimals', [80, 80, 85], 81.67],
])('%s', (_fact, scores, expected) => expect(courseScore(new Map(scores.map((score, at) => [`q${at}`, score])))).toBe(expected));
