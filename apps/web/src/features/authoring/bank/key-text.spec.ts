import type { AnswerKey } from '../types';
import { keyText } from './key-text';

const choices = [{ id: 'a', text: 'Satu' }, { id: 'b', text: 'Dua' }];
const matches = [{ id: 'x', text: 'Kiri' }, { id: 'y', text: 'Kanan' }];

it.each<[AnswerKey | null, string]>([
  [null, ''],
  [{ kind: 'SINGLE', choice: 'b' }, 'Dua'],
  [{ kind: 'MULTIPLE', choices: ['a', 'b'] }, 'Satu; Dua'],
  [{ kind: 'TRUE_FALSE', value: false }, 'Salah'],
  [{ kind: 'SHORT_ANSWER', accepted: ['jam pelajaran', 'JP'] }, 'jam pelajaran; JP'],
  [{ kind: 'NUMERIC', value: 45, tolerance: 0 }, '45'],
  [{ kind: 'NUMERIC', value: 45, tolerance: 5 }, '45 ± 5'],
  [{ kind: 'MATCHING', pairs: { a: 'y', b: 'x' } }, 'Satu = Kanan; Dua = Kiri'],
  [{ kind: 'ORDERING', order: ['b', 'a'] }, 'Dua → Satu'],
])('%j reads "%s"', (key, text) => {
  expect(keyText({ key, choices, matches }, { yes: 'Benar', no: 'Salah' })).toBe(text);
});
