import { namesText } from './names-text';

describe('names for a chat', () => {
  it('are numbered under their title', () => {
    expect(namesText('Belum mencapai target', ['dr. Mayang Sarwita, M.Kes.', 'Budi'], null)).toBe('*Belum mencapai target*\n1. dr. Mayang Sarwita, M.Kes.\n2. Budi');
  });

  it('say when there are more, and hold no marks of their own', () => {
    expect(namesText('A*B', ['x\n2. y_z'], 'dan lainnya')).toBe('*A B*\n1. x 2. y z\n(dan lainnya)');
  });
});
