import fc from 'fast-check';

import { cut, earliest, measure, normalise, union } from './time-ranges.rules';

describe('time ranges', () => {
  it.each([
    ['overlapping ranges become one', [[0, 10], [5, 20]], [[0, 20]]],
    ['touching ranges become one', [[0, 10], [10, 20]], [[0, 20]]],
    ['order does not matter', [[30, 40], [0, 10]], [[0, 10], [30, 40]]],
    ['empty and reversed ranges vanish', [[5, 5], [9, 3]], []],
    ['fractions grow to whole seconds', [[0.4, 1.2]], [[0, 2]]],
    ['what is no number vanishes', [[NaN, 3], [1]], []],
  ])('%s', (_fact, given, expected) => expect(normalise(given)).toEqual(expected));

  it('cuts to a window', () => expect(cut([[0, 10], [20, 30]], 5, 25)).toEqual([[5, 10], [20, 25]]));

  it('keeps the earliest seconds', () => expect(earliest([[0, 10], [20, 30]], 15)).toEqual([[0, 10], [20, 25]]));

  it('never measures a union above the sum of its parts', () => {
    const set = fc.array(fc.tuple(fc.nat(500), fc.nat(500))).map(normalise);
    fc.assert(fc.property(set, set, (a, b) => {
      const both = measure(union(a, b));
      expect(both).toBeLessThanOrEqual(measure(a) + measure(b));
      expect(both).toBeGreaterThanOrEqual(Math.max(measure(a), measure(b)));
    }));
  });
});
