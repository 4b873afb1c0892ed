import { readAnswerKey } from './answer-key.rules';
import type { QuestionKind } from './question.rules';

it.each<[QuestionKind, unknown, object | null]>([
  ['SINGLE', { choice: 'a', extra: 1 }, { kind: 'SINGLE', choice: 'a' }],
  ['SINGLE', { choice: 1 }, null],
  ['MULTIPLE', { choices: ['a', 'b', 'a'] }, { kind: 'MULTIPLE', choices: ['a', 'b'] }],
  ['MULTIPLE', { choices: 'ab' }, null],
  ['TRUE_FALSE', { value: false }, { kind: 'TRUE_FALSE', value: false }],
  ['TRUE_FALSE', { value: 'true' }, null],
  ['SHORT_ANSWER', { accepted: ['PDP'] }, { kind: 'SHORT_ANSWER', accepted: ['PDP'] }],
  ['NUMERIC', { value: 45, tolerance: 0 }, { kind: 'NUMERIC', value: 45, tolerance: 0 }],
  ['NUMERIC', { value: '45', tolerance: 0 }, null],
  ['MATCHING', { pairs: { a: 'x' } }, { kind: 'MATCHING', pairs: { a: 'x' } }],
  ['MATCHING', { pairs: { a: 1 } }, null],
  ['ORDERING', { order: ['b', 'a'] }, { kind: 'ORDERING', order: ['b', 'a'] }],
  ['ORDERING', null, null],
])('%s reads %j', (kind, input, key) => {
  expect(readAnswerKey(kind, input)).toEqual(key);
});
