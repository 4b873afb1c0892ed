import { indonesianDate, indonesianPeriod } from './indonesian-date.rules';

it.each([
  ['2026-11-21', '21 November 2026'],
  ['2027-01-05', '5 Januari 2027'],
  ['2026-08-17', '17 Agustus 2026'],
])('%s is %s', (date, text) => expect(indonesianDate(date)).toBe(text));

it.each([
  ['2026-11-21', '2026-11-21', '21 November 2026'],
  ['2026-11-03', '2026-11-21', '3 s.d. 21 November 2026'],
  ['2026-10-30', '2026-11-02', '30 Oktober s.d. 2 November 2026'],
  ['2026-12-28', '2027-01-05', '28 Desember 2026 s.d. 5 Januari 2027'],
])('%s to %s is %s', (from, to, text) => expect(indonesianPeriod(from, to)).toBe(text));
