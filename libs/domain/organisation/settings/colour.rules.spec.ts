import fc from 'fast-check';

import { contrast, isReadableColour, nearestReadable } from './colour.rules';

it.each([['#000000', '#ffffff', 21], ['#767676', '#ffffff', 4.54], ['#0f6b5c', '#ffffff', 6.4]])('%s on %s has a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 1);
});

it.each([['#1f5fa6', true], ['#0f6b5c', true], ['#ffd400', false], ['#767676', false], ['#ffffff', false]])('%s is readable: %s', (colour, expected) => {
  expect(isReadableColour(colour)).toBe(expected);
});

it('a readable colour is its own nearest; every other one has a darker shade that is', () => {
  expect(nearestReadable('#1f5fa6')).toBe('#1f5fa6');
  expect(nearestReadable('#ffd400')).toBe('#877000');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => isReadableColour(nearestReadable(`#${value.toString(16).padStart(6, '0')}`))),
  );
});
