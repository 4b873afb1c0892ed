import { attemptDoubts, deadlineOf, isOver, mayShowFeedback } from './attempt.rules';

const at = (time: string) => new Date(`2026-11-21T${time}Z`);

describe('an attempt', () => {
  it('has no deadline without a limit', () => expect(deadlineOf(at('08:00:00'), null)).toBeNull());
  it('ends its minutes after the start', () => expect(deadlineOf(at('08:00:00'), 15)).toEqual(at('08:15:00')));

  it.each([
    ['before the deadline', at('08:14:59'), false],
    ['within the grace', at('08:17:00'), false],
    ['after the grace', at('08:17:01'), true],
  ])('%s', (_when, now, over) => expect(isOver(at('08:15:00'), now)).toBe(over));

  it.each([
    ['AFTER_SUBMIT', false, true],
    ['AFTER_PASS', false, false],
    ['AFTER_PASS', true, true],
    ['NEVER', true, false],
  ] as const)('%s, passed %s: feedback %s', (policy, passed, shown) => expect(mayShowFeedback(policy, passed)).toBe(shown));

  it('is doubted when five questions took ten seconds', () =>
    expect(attemptDoubts(at('08:00:00'), at('08:00:10'), 5)).toEqual(['ANSWERED_TOO_FAST']));
  it('is not doubted when they took a minute', () => expect(attemptDoubts(at('08:00:00'), at('08:01:00'), 5)).toEqual([]));
});
