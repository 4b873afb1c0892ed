import { questionGaps, type QuestionForm, type QuestionGap } from './question-form.rules';

const two = [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }];
const right = [{ id: 'x', text: 'X' }, { id: 'y', text: 'Y' }];
const form = (over: Partial<QuestionForm>): QuestionForm => ({
  id: 'q', kind: 'SINGLE', points: 1, prompt: 'Apa?', choices: two, matches: [], key: { kind: 'SINGLE', choice: 'a' }, feedback: '', ...over,
});

it.each<[string, Partial<QuestionForm>, QuestionGap[]]>([
  ['a whole question', {}, []],
  ['no prompt', { prompt: ' ' }, ['prompt']],
  ['one choice', { choices: two.slice(0, 1) }, ['choices']],
  ['an empty choice', { choices: [two[0]!, { id: 'b', text: '' }] }, ['choices']],
  ['two choices with one id', { choices: [two[0]!, { id: 'a', text: 'B' }] }, ['choices']],
  ['no key', { key: null }, ['key']],
  ['a key of another kind', { key: { kind: 'TRUE_FALSE', value: true } }, ['key']],
  ['a key that names nothing', { key: { kind: 'SINGLE', choice: 'z' } }, ['key']],
  ['nothing marked as right', { kind: 'MULTIPLE', key: { kind: 'MULTIPLE', choices: [] } }, ['key']],
  ['true or false', { kind: 'TRUE_FALSE', choices: [], key: { kind: 'TRUE_FALSE', value: false } }, []],
  ['a short answer without text', { kind: 'SHORT_ANSWER', choices: [], key: { kind: 'SHORT_ANSWER', accepted: [' '] } }, ['key']],
  ['a number', { kind: 'NUMERIC', choices: [], key: { kind: 'NUMERIC', value: 45, tolerance: 0 } }, []],
  ['a negative tolerance', { kind: 'NUMERIC', choices: [], key: { kind: 'NUMERIC', value: 45, tolerance: -1 } }, ['key']],
  ['pairs', { kind: 'MATCHING', matches: right, key: { kind: 'MATCHING', pairs: { a: 'x', b: 'y' } } }, []],
  [
    'pairs of which two share a right side',
    { kind: 'MATCHING', choices: [...two, { id: 'c', text: 'C' }], matches: right, key: { kind: 'MATCHING', pairs: { a: 'x', b: 'y', c: 'x' } } }, [],
  ],
  ['right sides that read alike', { kind: 'MATCHING', matches: [right[0]!, { id: 'y', text: 'X ' }], key: { kind: 'MATCHING', pairs: { a: 'x', b: 'y' } } }, ['matches']],
  ['a pair too few', { kind: 'MATCHING', matches: right, key: { kind: 'MATCHING', pairs: { a: 'x' } } }, ['key']],
  ['no right side', { kind: 'MATCHING', matches: [], key: { kind: 'MATCHING', pairs: {} } }, ['matches', 'key']],
  ['an order', { kind: 'ORDERING', key: { kind: 'ORDERING', order: ['b', 'a'] } }, []],
  ['an order that repeats', { kind: 'ORDERING', key: { kind: 'ORDERING', order: ['b', 'b'] } }, ['key']],
])('%s lacks what it lacks', (_name, over, gaps) => {
  expect(questionGaps(form(over))).toEqual(gaps);
});
