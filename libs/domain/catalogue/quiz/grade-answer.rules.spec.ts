import { gradeAnswer, gradeQuiz } from './grade-answer.rules';
import type { Answer, AnswerKey } from './question.rules';

const SINGLE: AnswerKey = { kind: 'SINGLE', choice: 'b' };
const MULTIPLE: AnswerKey = { kind: 'MULTIPLE', choices: ['a', 'c'] };
const TRUE: AnswerKey = { kind: 'TRUE_FALSE', value: true };
const SHORT: AnswerKey = { kind: 'SHORT_ANSWER', accepted: ['Pelindungan data', 'PDP'] };
const NUMERIC: AnswerKey = { kind: 'NUMERIC', value: 0.3, tolerance: 0 };
const ABOUT: AnswerKey = { kind: 'NUMERIC', value: 45, tolerance: 5 };
const MATCHING: AnswerKey = { kind: 'MATCHING', pairs: { x: '1', y: '2' } };
const ORDERING: AnswerKey = { kind: 'ORDERING', order: ['k', 'l', 'm'] };

describe('gradeAnswer', () => {
  it.each<[string, AnswerKey, Answer | null, number]>([
    ['the right choice', SINGLE, { choice: 'b' }, 1],
    ['a wrong choice', SINGLE, { choice: 'a' }, 0],
    ['no answer', SINGLE, null, 0],
    ['an answer of another shape', SINGLE, { text: 'b' }, 0],
    ['all right choices', MULTIPLE, { choices: ['c', 'a'] }, 1],
    ['one of two right choices', MULTIPLE, { choices: ['a'] }, 0.5],
    ['every choice ticked', MULTIPLE, { choices: ['a', 'b', 'c', 'd'] }, 0],
    ['one right, one wrong', MULTIPLE, { choices: ['a', 'b'] }, 0],
    ['a choice named twice', MULTIPLE, { choices: ['a', 'a'] }, 0.5],
    ['true', TRUE, { value: true }, 1],
    ['false', TRUE, { value: false }, 0],
    ['another case and blanks', SHORT, { text: '  pelindungan   DATA ' }, 1],
    ['a second accepted text', SHORT, { text: 'pdp' }, 1],
    ['another text', SHORT, { text: 'data' }, 0],
    ['an empty text', SHORT, { text: '' }, 0],
    ['a sum of decimals', NUMERIC, { number: 0.1 + 0.2 }, 1],
    ['the lower edge', ABOUT, { number: 40 }, 1],
    ['below the edge', ABOUT, { number: 39.99 }, 0],
    ['not a number', ABOUT, { number: Number.NaN }, 0],
    ['all pairs', MATCHING, { pairs: { x: '1', y: '2' } }, 1],
    ['one pair', MATCHING, { pairs: { x: '1', y: '1' } }, 0.5],
    ['the right order', ORDERING, { order: ['k', 'l', 'm'] }, 1],
    ['two swapped', ORDERING, { order: ['l', 'k', 'm'] }, 0],
    ['a short order', ORDERING, { order: ['k', 'l'] }, 0],
  ])('gives %s its share', (_name, key, answer, share) => {
    expect(gradeAnswer(key, answer)).toBe(share);
  });
});

describe('gradeQuiz', () => {
  const questions = [
    { revisionId: 'q1', points: 2, key: SINGLE, feedback: '' },
    { revisionId: 'q2', points: 1, key: MULTIPLE, feedback: '' },
  ];

  it('weighs answers by their points', () => {
    expect(gradeQuiz(questions, { q1: { choice: 'b' }, q2: { choices: ['a'] } })).toEqual({
      points: 2.5, maxPoints: 3, score: 83.33,
      answers: [
        { revisionId: 'q1', points: 2, maxPoints: 2, correct: true },
        { revisionId: 'q2', points: 0.5, maxPoints: 1, correct: false },
      ],
    });
  });

  it('gives nought for an empty paper and for no answers', () => {
    expect(gradeQuiz([], {}).score).toBe(0);
    expect(gradeQuiz(questions, {}).score).toBe(0);
  });
});
