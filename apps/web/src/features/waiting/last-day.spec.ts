import { firstDayBackAfter, lastDayOf } from './last-day';

it.each([
  ['2026-11-30', '2026-12-01'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('away until %s, back on %s', (last, back) => {
  expect(firstDayBackAfter(last)).toBe(back);
  expect(lastDayOf(back)).toBe(last);
});
