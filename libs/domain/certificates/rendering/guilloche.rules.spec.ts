import { rings, rosette, waveFrame } from './guilloche.rules';

describe('guilloche', () => {
  it('leads a wave frame round all four corners back to where it began', () => {
    const path = waveFrame({ x: 10, y: 10, width: 100, height: 40 }, { length: 20, amplitude: 3 });
    const ends = [...path.matchAll(/C\S+ \S+ \S+ \S+ ([\d.]+) ([\d.]+?)(?=C|z)/g)].map(([, x, y]) => `${x} ${y}`);
    expect(ends).toHaveLength(2 * (10 + 4));
    expect(ends).toEqual(expect.arrayContaining(['110 10', '110 50', '10 50']));
    expect(ends.at(-1)).toBe('10 10');
  });

  it('sets rings evenly around the middle', () => {
    const starts = [...rings([0, 0], 50, 10, 4).matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(starts).toEqual([[60, 0], [10, 50], [-40, 0], [10, -50]]);
  });

  it('keeps a rosette between its radii', () => {
    const points = [...rosette([0, 0], [20, 50], 24, 7).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => Math.hypot(Number(x), Number(y)));
    expect(Math.min(...points)).toBeGreaterThanOrEqual(19.9);
    expect(Math.max(...points)).toBeLessThanOrEqual(50.1);
  });
});
