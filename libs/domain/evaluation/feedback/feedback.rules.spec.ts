import { changeableUntil, changeAskedFrom, tidyLine } from './feedback.rules';

it.each([
  ['  Contoh kurang\n\nbanyak. ', 'Contoh kurang banyak.'],
  ['\u202eterbalik\u202c', 'terbalik'],
  ['a\u0000b', 'a b'],
  [' \n\t ', null],
  ['', null],
  [null, null],
  [undefined, null],
])('keeps the line %j as %j', (line, kept) => expect(tidyLine(line)).toBe(kept));

it('an answer may be changed for 14 days, and what a course changed is asked after 14', () => {
  expect(changeableUntil(new Date('2026-11-01T03:00:00Z')).toISOString()).toBe('2026-11-15T03:00:00.000Z');
  expect(changeAskedFrom(new Date('2026-11-01T03:00:00Z')).toISOString()).toBe('2026-11-15T03:00:00.000Z');
});
