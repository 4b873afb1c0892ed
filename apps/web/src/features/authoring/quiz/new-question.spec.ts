import { asKind, newQuestion, rightSides, withKey, withPairs } from './new-question';

describe('another kind of question', () => {
  const filled = { ...newQuestion(), prompt: 'Urutkan', choices: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }] };

  it('keeps its choices and gets the key that follows from them', () => {
    expect(asKind(filled, 'ORDERING').key).toEqual({ kind: 'ORDERING', order: ['a', 'b'] });
    const matching = asKind(filled, 'MATCHING');
    expect(matching.key).toEqual({ kind: 'MATCHING', pairs: { a: matching.matches[0]!.id, b: matching.matches[1]!.id } });
    expect(asKind(filled, 'NUMERIC')).toMatchObject({ choices: [], matches: [], key: null });
  });

  it('joins right sides of a matching that read alike, and keeps rows apart while they are written', () => {
    const rows = [...filled.choices, { id: 'c', text: 'C' }];
    const shared = withPairs({ ...filled, kind: 'MATCHING' }, rows, ['Sumatera', 'Bali', 'Sumatera']);
    expect(shared.matches.map(({ text }) => text)).toEqual(['Sumatera', 'Bali']);
    expect(rightSides(shared)).toEqual(['Sumatera', 'Bali', 'Sumatera']);
    expect(rightSides(withPairs(shared, rows, ['Sumatera', 'Bali', 'Sumatera ']))).toEqual(['Sumatera', 'Bali', 'Sumatera ']);
    expect(rightSides(withPairs(shared, rows, ['', '', '']))).toEqual(['', '', '']);
  });

  it('loses a key whose choice was deleted', () => {
    expect(withKey({ ...filled, choices: filled.choices.slice(1), key: { kind: 'SINGLE', choice: 'a' } }).key).toBeNull();
    expect(withKey({ ...filled, kind: 'MULTIPLE', choices: filled.choices.slice(1), key: { kind: 'MULTIPLE', choices: ['a', 'b'] } }).key).toEqual({ kind: 'MULTIPLE', choices: ['b'] });
  });
});
