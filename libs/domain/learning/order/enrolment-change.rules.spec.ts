import { type ChangeKind, mayChange, weeklyHours } from './enrolment-change.rules';

describe('what an organiser may do to a participant', () => {
  it.each<[ChangeKind, string, boolean, boolean]>([
    ['DUE', 'ACTIVE', false, true],
    ['DUE', 'REQUESTED', false, false],
    ['DUE', 'COMPLETED', false, false],
    ['EXEMPT', 'REQUESTED', false, true],
    ['WITHDRAW', 'ACTIVE', false, true],
    ['WITHDRAW', 'COMPLETED', false, false],
    ['REINSTATE', 'EXEMPTED', true, true],
    ['REINSTATE', 'WITHDRAWN', true, true],
    ['REINSTATE', 'WITHDRAWN', false, false],
    ['REINSTATE', 'ACTIVE', true, false],
  ])('%s of %s (ended by the organiser: %s): %s', (kind, state, ended, expected) => expect(mayChange(kind, state, ended)).toBe(expected));
});

describe('study hours per week', () => {
  it.each([
    [900, '2026-12-01', '2026-12-28', 4],
    [90, '2026-12-01', '2026-12-14', 1],
    [30, '2026-12-01', '2026-12-31', 0.5],
    [90, '2026-12-01', '2026-12-01', 1.5],
  ])('of %i minutes from %s to %s are %d', (minutes, from, to, hours) => expect(weeklyHours(minutes, from, to)).toBe(hours));
});
