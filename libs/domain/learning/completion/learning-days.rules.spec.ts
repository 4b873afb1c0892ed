import { daysAfter, learningDays } from './learning-days.rules';

const at = (iso: string) => Date.parse(iso) / 1000;

describe('learningDays', () => {
  it('is empty for who has not begun', () => expect(learningDays([], 'Asia/Jakarta')).toEqual([]));

  it('parts a sitting over midnight of the zone', () =>
    expect(learningDays([[at('2026-11-21T16:50:00Z'), at('2026-11-21T17:20:00Z')]], 'Asia/Jakarta')).toEqual([
      { on: '2026-11-21', minutes: 10 }, { on: '2026-11-22', minutes: 20 },
    ]));

  it.each([
    ['Asia/Jakarta', '2026-11-21'],
    ['Asia/Makassar', '2026-11-22'],
    ['Asia/Jayapura', '2026-11-22'],
  ])('lays 16.30 UTC on the day of %s', (zone, on) =>
    expect(learningDays([[at('2026-11-21T16:30:00Z'), at('2026-11-21T16:31:00Z')]], zone)).toEqual([{ on, minutes: 1 }]));

  it('sums the seconds of a day before it rounds', () =>
    expect(learningDays([[0, 40], [100, 140], [200, 240]], 'Asia/Jakarta')).toEqual([{ on: '1970-01-01', minutes: 2 }]));
});

it('counts days over the end of a year', () => expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01'));
