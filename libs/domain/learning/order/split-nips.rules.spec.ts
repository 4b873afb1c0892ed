import { readGivenNip, splitNips } from './split-nips.rules';

const A = '199001012015031991';
const B = '199102022016022992';

describe('the numbers in a pasted text', () => {
  it.each<[string, string, (string | null)[]]>([
    ['lines', `${A}\n${B}\r\n`, [A, B]],
    ['commas, semicolons and tabs', `${A}, ${B};${A}\t${B}`, [A, B, A, B]],
    ['only spaces', `${A} ${B}`, [A, B]],
    ['groups within a number', '19900101 201503 1 991\n19910202.201602.2.992', [A, B]],
    ['groups and spaces only', '19900101 201503 1 991 19910202 201602 2 992', [A, B]],
    ['names beside', `1. ${A} Budi Santoso, S.E.\n2. ${B} Siti`, [A, B]],
    ['an apostrophe of a spreadsheet', `'${A}`, [A]],
    ['nothing', ' \n Budi ,; ', []],
    ['a number that is too short', `${A}\n12345`, [A, null]],
    ['one bad among good ones in a line', `${A} 1991020220160229 ${B}`, [A, null, B]],
  ])('with %s', (_, text, expected) => {
    expect(splitNips(text).map(({ nip }) => nip)).toEqual(expected);
  });

  it('have a place and say what is wrong', () => {
    expect(splitNips(`${A}\n199013012015031991`)).toMatchObject([{ row: 1, fault: null }, { row: 2, given: '199013012015031991', fault: 'BIRTH_DATE' }]);
  });
});

describe('a cell of a spreadsheet', () => {
  it.each([
    [A, true, 'AS_NUMBER'],
    ['1.99001E+17', false, 'AS_NUMBER'],
    [A, false, null],
    ['abc', false, 'LENGTH'],
  ])('%s (number: %s) has the fault %s', (text, asNumber, fault) => {
    expect(readGivenNip(2, text, asNumber).fault).toBe(fault);
  });
});
