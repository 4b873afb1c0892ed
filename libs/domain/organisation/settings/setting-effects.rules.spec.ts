import { forwardedOn, nextFriday, remindedOn } from './setting-effects.rules';

describe('what a setting does', () => {
  it('reminds on the days before a date', () => {
    expect(remindedOn('2026-12-31', [7, 1])).toEqual(['2026-12-24', '2026-12-30']);
    expect(remindedOn('2026-12-31', [])).toEqual([]);
  });

  it.each([
    ['over a weekend', '2026-12-04', 3, [], '2026-12-10'],
    ['over a holiday', '2026-12-04', 3, ['2026-12-08'], '2026-12-11'],
    ['within a week', '2026-11-30', 1, [], '2026-12-02'],
    ['never, when nobody works', '2026-12-04', 20, Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(2026, 11, 1 + at)).toISOString().slice(0, 10)), null],
  ])('hands a request on %s', (_name, asked, days, holidays, on) => expect(forwardedOn(asked, days, holidays)).toBe(on));

  it.each([['2026-12-01', '2026-12-04'], ['2026-12-04', '2026-12-04'], ['2026-12-05', '2026-12-11']])('finds the Friday after %s', (day, friday) => {
    expect(nextFriday(day)).toBe(friday);
  });
});
