import { questionGaps } from '@piawai/domain/catalogue/rules';

import { asKind, newQuestion, questionsFromSheet, withKey } from './new-question';

describe('questions from a sheet', () => {
  it('are whole: the cell after the question is the right one', () => {
    const questions = questionsFromSheet('Apa itu PDP?\tPelindungan Data Pribadi\tPajak\n\nHanya pertanyaan\n1 JP berapa menit?\t45\t60\t30\r\n');
    expect(questions.map((question) => [question.prompt, question.choices.length])).toEqual([['Apa itu PDP?', 2], ['1 JP berapa menit?', 3]]);
    for (const question of questions) {
      expect(questionGaps(question)).toEqual([]);
      expect(question.key).toEqual({ kind: 'SINGLE', choice: question.choices[0]!.id });
    }
  });
});

describe('another kind of question', () => {
  const filled = { ...newQuestion(), prompt: 'Urutkan', choices: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }] };

  it('keeps its choices and gets the key that follows from them', () => {
    expect(asKind(filled, 'ORDERING').key).toEqual({ kind: 'ORDERING', order: ['a', 'b'] });
    const matching = asKind(filled, 'MATCHING');
    expect(matching.key).toEqual({ kind: 'MATCHING', pairs: { a: matching.matches[0]!.id, b: matching.matches[1]!.id } });
    expect(asKind(filled, 'NUMERIC')).toMatchObject({ choices: [], matches: [], key: null });
  });

  it('loses a key whose choice was deleted', () => {
    expect(withKey({ ...filled, choices: filled.choices.slice(1), key: { kind: 'SINGLE', choice: 'a' } }).key).toBeNull();
    expect(withKey({ ...filled, kind: 'MULTIPLE', choices: filled.choices.slice(1), key: { kind: 'MULTIPLE', choices: ['a', 'b'] } }).key).toEqual({ kind: 'MULTIPLE', choices: ['b'] });
  });
});
