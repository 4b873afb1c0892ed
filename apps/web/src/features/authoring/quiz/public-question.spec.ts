import type { QuestionForm } from '../types';
import { publicQuestion } from './public-question';

const choice = (id: string) => ({ id, text: `Pilihan ${id}` });
const question = (over: Partial<QuestionForm>): QuestionForm => ({ id: 'q', kind: 'SINGLE', points: 1, prompt: 'Apa', choices: [choice('c'), choice('a'), choice('b')], matches: [], key: { kind: 'SINGLE', choice: 'c' }, feedback: 'Lihat', ...over });

it('holds neither key nor feedback', () => {
  expect(Object.keys(publicQuestion(question({}))).sort()).toEqual(['choices', 'kind', 'matches', 'points', 'prompt', 'revisionId']);
});

it.each<[string, Partial<QuestionForm>, string[]]>([
  ['leaves options as the author ordered them', {}, ['c', 'a', 'b']],
  ['does not keep the order of things to order, which is their key', { kind: 'ORDERING', key: { kind: 'ORDERING', order: ['c', 'a', 'b'] } }, ['a', 'b', 'c']],
])('%s', (_name, over, ids) => {
  expect(publicQuestion(question(over)).choices.map(({ id }) => id)).toEqual(ids);
});

it('does not keep the order of the right side of a matching', () => {
  expect(publicQuestion(question({ kind: 'MATCHING', matches: [choice('z'), choice('y')], key: null })).matches.map(({ id }) => id)).toEqual(['y', 'z']);
});
