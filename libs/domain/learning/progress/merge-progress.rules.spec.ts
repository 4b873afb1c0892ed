import fc from 'fast-check';

import { type CutDoubt, emptyState, type LessonState, MAX_ACTIVE_SECONDS, mergeProgress, type Place } from './merge-progress.rules';
import { earliest, measure, normalise } from './time-ranges.rules';

const ranges = (span: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: span }), fc.integer({ min: 1, max: span / 4 })), { maxLength: 6 })
    .map((pairs) => normalise(pairs.map(([from, length]) => [from, from + length])));

const state: fc.Arbitrary<LessonState> = fc.record({
  epoch: fc.integer({ min: 0, max: 1 }),
  active: ranges(200_000).map((set) => earliest(set, MAX_ACTIVE_SECONDS)),
  watched: ranges(1_000),
  pages: fc.uniqueArray(fc.integer({ min: 1, max: 9 })).map((pages) => pages.sort((a, b) => a - b)),
  items: fc.uniqueArray(fc.constantFrom('end', 'opened')).map((items) => items.sort()),
  place: fc.option(fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    eventId: fc.constantFrom('a', 'b'),
    position: fc.constantFrom<Place['position']>({ block: 1 }, { block: 2 }, { page: 1 }),
  })),
  doubts: fc.dictionary(fc.constantFrom<CutDoubt>('CLOCK_AHEAD', 'NOT_OPENED'), fc.integer({ min: 1, max: 9 })),
});

const sameState = (a: LessonState, b: LessonState) => expect(a).toEqual(b);

describe('mergeProgress', () => {
  it('is commutative', () => fc.assert(fc.property(state, state, (a, b) => sameState(mergeProgress(a, b), mergeProgress(b, a)))));

  it('is associative', () =>
    fc.assert(fc.property(state, state, state, (a, b, c) =>
      sameState(mergeProgress(mergeProgress(a, b), c), mergeProgress(a, mergeProgress(b, c))))));

  it('is idempotent', () =>
    fc.assert(fc.property(state, state, (a, b) => {
      sameState(mergeProgress(a, a), a);
      sameState(mergeProgress(mergeProgress(a, b), b), mergeProgress(a, b));
    })));

  it('counts a minute once when two devices were open in it', () => {
    const phone = { ...emptyState(0), active: normalise([[0, 60]]) };
    const desk = { ...emptyState(0), active: normalise([[30, 90]]) };
    expect(measure(mergeProgress(phone, desk).active)).toBe(90);
  });

  it('lets a raised epoch stand alone', () => {
    const old = { ...emptyState(0), items: ['end'], active: normalise([[0, 600]]) };
    expect(mergeProgress(old, emptyState(1))).toEqual(emptyState(1));
  });

  it('keeps the place of the later event, however late it arrives', () => {
    const early = { ...emptyState(0), place: { at: 1, eventId: 'z', position: { block: 9 } } };
    const late = { ...emptyState(0), place: { at: 2, eventId: 'a', position: { block: 2 } } };
    expect(mergeProgress(late, early).place).toBe(late.place);
  });
});
