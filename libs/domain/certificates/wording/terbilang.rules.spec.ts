import { decimalComma, jpInWords, terbilang } from './terbilang.rules';

describe('terbilang', () => {
  it.each([
    [0, 'nol'], [1, 'satu'], [9, 'sembilan'], [10, 'sepuluh'], [11, 'sebelas'], [12, 'dua belas'], [19, 'sembilan belas'],
    [20, 'dua puluh'], [21, 'dua puluh satu'], [24, 'dua puluh empat'], [99, 'sembilan puluh sembilan'],
    [100, 'seratus'], [101, 'seratus satu'], [110, 'seratus sepuluh'], [111, 'seratus sebelas'], [120, 'seratus dua puluh'],
    [200, 'dua ratus'], [511, 'lima ratus sebelas'], [927, 'sembilan ratus dua puluh tujuh'], [999, 'sembilan ratus sembilan puluh sembilan'],
    [1_000, 'seribu'], [1_001, 'seribu satu'], [1_011, 'seribu sebelas'], [1_100, 'seribu seratus'], [2_026, 'dua ribu dua puluh enam'],
    [10_000, 'sepuluh ribu'], [11_000, 'sebelas ribu'], [100_000, 'seratus ribu'], [111_111, 'seratus sebelas ribu seratus sebelas'],
    [1_000_000, 'satu juta'], [1_001_000, 'satu juta seribu'], [2_500_000_000, 'dua miliar lima ratus juta'],
    [0.5, 'nol koma lima'], [2.5, 'dua koma lima'], [4.75, 'empat koma tujuh lima'], [3.05, 'tiga koma nol lima'],
  ])('%d is %s', (value, words) => expect(terbilang(value)).toBe(words));

  it.each([-1, Number.NaN, Infinity, 1e12])('refuses %d', (value) => expect(() => terbilang(value)).toThrow(RangeError));
});

it.each([
  [20, '20 (dua puluh) jam pelajaran'],
  [2, '2 (dua) jam pelajaran'],
  [2.5, '2,5 (dua koma lima) jam pelajaran'],
])('writes %d JP as %s', (jp, words) => expect(jpInWords(jp)).toBe(words));

it.each([[2, '2'], [85.5, '85,5'], [66.666, '66,67']])('writes %d as %s', (value, text) => expect(decimalComma(value)).toBe(text));
