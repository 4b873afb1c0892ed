import { pathOperators } from './svg-path.rules';

it.each([
  ['M1 2L3 4z', '1 2 m\n3 4 l\nh'],
  ['M1 2h3v4h-3z', '1 2 m\n4 2 l\n4 6 l\n1 6 l\nh'],
  ['m1 2 3 4', '1 2 m\n4 6 l'],
  ['M10 10c1 1 2 2 3 0 1-1 2-2 3 0', '10 10 m\n11 11 12 12\n13 10 c\n14 9 15 8\n16 10 c'],
  ['M10 10C1 1 2 2 3 0', '10 10 m\n1 1 2 2\n3 0 c'],
  ['M0 0h2z m5 5h1', '0 0 m\n2 0 l\nh\n5 5 m\n6 5 l'],
  ['M0.126-.5', '0.13 -0.5 m'],
  ['', ''],
])('%s becomes operators', (data, operators) => expect(pathOperators(data)).toBe(operators));
