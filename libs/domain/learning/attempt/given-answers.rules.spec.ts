import fc from 'fast-check';

import { countedAnswers, type GivenAnswers, mergeAnswers } from './given-answers.rules';

const at = (time: string) => new Date(`2026-11-21T${time}Z`);
const attempt = { questionIds: ['q1', 'q2'], startedAt: at('08:00:00'), deadlineAt: at('08:15:00') };
const given = (choice: string, time: Date, eventId = 'e1') => ({ answers: { q1: { choice } }, marks: { q1: { at: time.getTime(), eventId } } });

describe('answers that come late', () => {
  it.each([
    ['given before the deadline and come a minute after it', at('08:14:59'), at('08:16:00'), ['q1']],
    ['given at the deadline', at('08:15:00'), at('08:15:30'), ['q1']],
    ['given after the deadline', at('08:15:01'), at('08:15:30'), []],
    ['dated ahead by a wrong clock, come in time', at('09:00:00'), at('08:14:00'), ['q1']],
    ['dated before the start by a wrong clock', at('07:00:00'), at('08:16:00'), ['q1']],
  ])('%s', (_, time, now, counted) => expect(Object.keys(countedAnswers(attempt, given('a', time), now).answers)).toEqual(counted));

  it.each([
    ['in time', at('08:14:00'), ['q1']],
    ['after the deadline', at('08:15:05'), []],
  ])('without a time count as given when they come: %s', (_, now, counted) =>
    expect(Object.keys(countedAnswers(attempt, { answers: { q1: { choice: 'a' } } }, now).answers)).toEqual(counted));

  it('keep no answer to a question of another paper', () =>
    expect(countedAnswers(attempt, { answers: { stranger: { choice: 'a' } } }, at('08:01:00')).answers).toEqual({}));

  it('take an answer back when it was taken back', () =>
    expect(countedAnswers(attempt, { answers: { q1: null } }, at('08:01:00')).answers).toEqual({ q1: null }));
});

describe('two answers to one question', () => {
  it('the later one stands, whichever comes first', () => {
    const [early, late] = [given('a', at('08:01:00')), given('b', at('08:02:00'))];
    expect(mergeAnswers(early, late).answers).toEqual({ q1: { choice: 'b' } });
    expect(mergeAnswers(late, early).answers).toEqual({ q1: { choice: 'b' } });
  });

  it('merge to the same result in any order and when sent twice', () => {
    const mark = fc.record({ at: fc.integer({ min: 1, max: 4 }), eventId: fc.constantFrom('e1', 'e2', 'e3') });
    const answers: fc.Arbitrary<GivenAnswers> = fc.dictionary(fc.constantFrom('q1', 'q2'), mark).map((marks) => ({
      marks,
      // One event is one answer.
      answers: Object.fromEntries(Object.entries(marks).map(([id, { at: time, eventId }]) => [id, { text: `${time}${eventId}` }])),
    }));
    fc.assert(
      fc.property(answers, answers, answers, (a, b, c) => {
        expect(mergeAnswers(a, b)).toEqual(mergeAnswers(b, a));
        expect(mergeAnswers(mergeAnswers(a, b), c)).toEqual(mergeAnswers(a, mergeAnswers(b, c)));
        expect(mergeAnswers(a, a)).toEqual(a);
      }),
    );
  });
});
