import { numberForm, patternFaults, printedNumber } from './certificate-number.rules';

const context = { classification: '800.2.4', unit: 'BKPSDM', issuedOn: '2026-11-21' };

describe('certificate number', () => {
  it.each([
    ['{klasifikasi}/{urut}/{unit}/{bulanRomawi}/{tahun}', 7, '800.2.4/7/BKPSDM/XI/2026'],
    ['{klasifikasi}/{urut:4}/{unit}/{bulanRomawi}/{tahun}', 7, '800.2.4/0007/BKPSDM/XI/2026'],
    ['{urut:4}.{bulan}.{tahun}', 12345, '12345.11.2026'],
    ['No. {urut:6}-{tahun}', 42, 'No. 000042-2026'],
  ])('%s with %d reads %s', (pattern, number, expected) => {
    expect(printedNumber(numberForm(pattern, context), number)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 'I'], ['2026-04-01', 'IV'], ['2026-05-01', 'V'], ['2026-08-17', 'VIII'],
    ['2026-09-09', 'IX'], ['2026-10-28', 'X'], ['2026-12-31', 'XII'],
  ])('writes the month of %s as %s', (issuedOn, roman) => {
    expect(printedNumber(numberForm('{bulanRomawi}/{urut}/{tahun}', { ...context, issuedOn }), 1)).toBe(`${roman}/1/2026`);
  });

  it('keeps a unit or classification from smuggling in a second counter', () => {
    expect(printedNumber(numberForm('{unit}/{urut}/{tahun}', { ...context, unit: '{urut}' }), 3)).toBe('urut/3/2026');
  });

  it.each([
    ['{urut}/{tahun}', []],
    ['{tahun}', ['counter_missing']],
    ['{urut}', ['year_missing']],
    ['{urut}/{urut:4}/{tahun}', ['counter_twice']],
    ['{urut}/{opd}/{tahun}', ['unknown_token']],
    ['{urut:0}/{tahun}', ['unknown_token', 'counter_missing']],
    ['{urut}/{tahun}/}', ['stray_brace']],
    [`{urut}/{tahun}/${'x'.repeat(120)}`, ['too_long']],
  ])('finds the faults of %s', (pattern, faults) => {
    expect(patternFaults(pattern)).toEqual(faults);
  });
});
