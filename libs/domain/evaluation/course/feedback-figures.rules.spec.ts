import { feedbackCsv } from './feedback-csv.rules';
import { type Distribution, figureGroups, meanOf, type VersionAnswers } from './feedback-figures.rules';

/** A version whose every answer is the same number. */
const version = (number: number, answers: number, answer = 4): VersionAnswers => {
  const distribution = [1, 2, 3, 4, 5].map((each) => (each === answer ? answers : 0)) as unknown as Distribution;
  return { versionId: `v${number}`, number, answers, distributions: { relevant: distribution, clear: distribution, confident: distribution } };
};
const shown = (...versions: VersionAnswers[]) => figureGroups(versions).map(({ fromNumber, toNumber, answers }) => [fromNumber, toNumber, answers]);

it.each<[string, VersionAnswers[], number[][]]>([
  ['nothing without an answer', [], []],
  ['nothing below five answers', [version(1, 4)], []],
  ['nothing below five answers over all versions', [version(1, 2), version(2, 2)], []],
  ['a version with five', [version(1, 5)], [[1, 1, 5]]],
  ['each of two with enough, the newest first', [version(1, 7), version(2, 5)], [[2, 2, 5], [1, 1, 7]]],
  ['a new version with two answers together with the one before', [version(1, 7), version(2, 2)], [[1, 2, 9]]],
  ['an old version with two answers together with the one after', [version(1, 2), version(2, 7)], [[1, 2, 9]]],
  ['small ones between large ones', [version(1, 6), version(2, 1), version(3, 8)], [[3, 3, 8], [1, 2, 7]]],
])('shows %s', (_, versions, expected) => expect(shown(...versions)).toEqual(expected));

it('never leaves a rest that a subtraction would show', () => {
  for (let first = 0; first < 8; first += 1)
    for (let second = 0; second < 8; second += 1)
      for (let third = 0; third < 8; third += 1) {
        const groups = figureGroups([version(1, first), version(2, second), version(3, third)].filter(({ answers }) => answers > 0));
        const sum = groups.reduce((total, { answers }) => total + answers, 0);
        expect(groups.every(({ answers }) => answers >= 5)).toBe(true);
        expect(sum === first + second + third || (sum === 0 && first + second + third < 5)).toBe(true);
      }
});

it('goes into a file for spreadsheets, a line per question', () => {
  const lines = feedbackCsv(figureGroups([version(1, 2, 1), version(2, 4, 4)])).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('\uFEFFVersi,Jawaban,Pertanyaan,Rata-rata,Nilai 1,Nilai 2,Nilai 3,Nilai 4,Nilai 5');
  expect(lines[2]).toBe('Versi 1 sampai 2,6,Jelas,"3,00",2,0,0,4,0');
});

it('names the newest version of a group and weighs the answers of all', () => {
  const [group] = figureGroups([version(1, 2, 1), version(2, 4, 4)]);
  expect(group).toMatchObject({ versionId: 'v2', aspects: { clear: { mean: 3, distribution: [2, 0, 0, 4, 0] } } });
  expect(meanOf([0, 0, 0, 0, 0])).toBe(0);
});
