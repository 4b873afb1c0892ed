import { isCivilDate, isWorkingDay, unansweredSince } from './working-days.rules';

describe('working days', () => {
  it.each([
    ['2026-11-27', [], true],
    ['2026-11-28', [], false],
    ['2026-11-29', [], false],
    ['2026-12-25', ['2026-12-25'], false],
  ])('%s with holidays %j: %s', (day, holidays, works) => expect(isWorkingDay(day, holidays)).toBe(works));

  it.each([
    ['asked on Monday, due on Friday', '2026-11-27', 3, [], '2026-11-23'],
    ['asked on Friday or at the weekend, due on Thursday', '2026-12-03', 3, [], '2026-11-29'],
    ['nobody is asked on a Saturday', '2026-11-28', 3, [], null],
    ['a holiday is no working day', '2026-12-29', 3, ['2026-12-25'], '2026-12-22'],
    ['one day', '2026-11-24', 1, [], '2026-11-22'],
  ])('%s', (_name, today, days, holidays, since) => expect(unansweredSince(today, days, holidays)).toBe(since));

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    [20260203, false],
  ])('%s is a day: %s', (value, is) => expect(isCivilDate(value)).toBe(is));
});
