import { asKind, newQuestion, withKey } from './new-question';

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
