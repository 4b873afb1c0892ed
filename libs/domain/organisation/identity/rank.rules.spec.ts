import { comparableName, employeeName } from './employee-name.rules';
import { owesLearning } from './legal-standing.rules';
import { parseGrade, rankText } from './rank.rules';

describe('name, grade and standing', () => {
  it.each([
    ['dr.', 'Mayang Sarwita', 'M.Kes.', 'dr. Mayang Sarwita, M.Kes.'],
    ['', 'Bonar Sitelulu', 'S.E.', 'Bonar Sitelulu, S.E.'],
    [null, ' Nurbaya Sikumbala ', null, 'Nurbaya Sikumbala'],
  ])('%s + %s + %s = %s', (front, name, back, expected) => {
    expect(employeeName(front, name, back)).toBe(expected);
  });

  it('names are compared without case and runs of spaces', () => {
    expect(comparableName(' Bonar   SITELULU')).toBe(comparableName('bonar sitelulu'));
  });

  it.each([
    ['III/a', 'PNS', 'III/a'],
    ['iii / A', 'PNS', 'III/a'],
    ['III.d', 'CPNS', 'III/d'],
    ['Gol. IV/b', 'PNS', 'IV/b'],
    ['IX', 'PPPK', 'IX'],
    ['golongan ix', 'PPPK_PARUH_WAKTU', 'IX'],
    ['IX', 'PNS', null],
    ['III/a', 'PPPK', null],
    ['III/e', 'PNS', null],
  ] as const)('grade %s of %s is %s', (text, kind, expected) => {
    expect(parseGrade(text, kind)).toBe(expected);
  });

  it.each([
    ['PNS', 'III/a', 'Penata Muda / III/a'],
    ['PPPK', 'IX', 'Golongan IX'],
    ['PPPK_PARUH_WAKTU', null, '-'],
  ] as const)('%s %s is printed %s', (kind, grade, text) => {
    expect(rankText(kind, grade)).toBe(text);
  });

  it.each([['01', true], ['02', false], ['03', true], ['04', false], ['15', true], ['20', false], ['66', false], ['99', false]])(
    'standing %s owes learning: %s',
    (standing, expected) => {
      expect(owesLearning(standing)).toBe(expected);
    },
  );
});
