import { decideRefresh, sessionLives } from './session.rules';

const at = (minutes: number, seconds = 0): Date => new Date(Date.UTC(2026, 10, 21, 1) + minutes * 60_000 + seconds * 1000);
const DAY = 24 * 60;

describe('sessionLives', () => {
  it.each<[string, { lastUsed: number; ended?: number; now: number; staff: boolean }, boolean]>([
    ['a learner after 29 days without a visit', { lastUsed: 0, now: 29 * DAY, staff: false }, true],
    ['a learner after 30 days', { lastUsed: 29 * DAY, now: 30 * DAY, staff: false }, false],
    ['staff after 29 idle minutes', { lastUsed: 100, now: 129, staff: true }, true],
    ['staff after 30 idle minutes', { lastUsed: 100, now: 130, staff: true }, false],
    ['an ended session', { lastUsed: 0, ended: 1, now: 2, staff: false }, false],
  ])('%s', (_name, { lastUsed, ended, now, staff }, lives) => {
    const session = { startedAt: at(0), lastUsedAt: at(lastUsed), endedAt: ended === undefined ? null : at(ended) };
    expect(sessionLives(session, staff, at(now))).toBe(lives);
  });
});

describe('decideRefresh', () => {
  it.each([
    ['the current token rotates', 0, 61, 'rotate'],
    ['the current token within a minute of its birth stays', 0, 30, 'same-again'],
    ['the previous token within 60 seconds gets the lost answer', 1, 59, 'same-again'],
    ['the previous token later is reuse', 1, 60, 'reused'],
    ['an older token is reuse at once', 2, 1, 'reused'],
    ['a foreign token is nothing', null, 1, 'unknown'],
  ] as const)('%s', (_name, steps, seconds, decision) => {
    expect(decideRefresh(steps, at(0), at(0, seconds))).toBe(decision);
  });
});
