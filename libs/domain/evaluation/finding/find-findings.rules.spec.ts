import type { FigureGroup } from '../course/feedback-figures.rules';
import { findFindings, type QuestionCount } from './find-findings.rules';

const group = (means: { relevant?: number; clear?: number; confident?: number }, versionId = 'v2'): FigureGroup => {
  const figures = (mean = 4) => ({ mean, distribution: [0, 0, 0, 0, 0] as const });
  return { versionId, fromNumber: 1, toNumber: 2, answers: 6, aspects: { relevant: figures(means.relevant), clear: figures(means.clear), confident: figures(means.confident) } };
};
const question = (answered: number, correct: number): QuestionCount => ({ revisionId: 'q', lessonRevisionId: 'l', answered, correct });

it.each<[string, FigureGroup | undefined, QuestionCount[], string[]]>([
  ['nothing while too few have answered', undefined, [], []],
  ['nothing in good figures', group({}), [question(40, 20)], []],
  ['a mean below the line', group({ clear: 3.49 }), [], ['LOW_CLARITY 3.49']],
  ['not a mean on the line', group({ clear: 3.5 }), [], []],
  ['each aspect of its own', group({ relevant: 2, confident: 1.5 }), [], ['LOW_RELEVANCE 2', 'LOW_CONFIDENCE 1.5']],
  ['nothing of an older version', group({ clear: 1 }, 'v1'), [], []],
  ['a question that most get wrong', undefined, [question(20, 9)], ['HARD_QUESTION 0.45']],
  ['no question with few answers', undefined, [question(19, 0)], []],
])('finds %s', (_, newest, questions, expected) => {
  expect(findFindings('v2', newest, questions).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
});
