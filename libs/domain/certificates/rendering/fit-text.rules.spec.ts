import { fitText, type Slot } from './fit-text.rules';

const slot: Slot = { width: 100, height: 30, size: 10, least: 5, lines: 2, leading: 1.2 };
/** Every character is half as wide as the size. */
const measure = (text: string) => text.length / 2;

describe('fitText', () => {
  it.each([
    ['Sinta Marwani', 10, ['Sinta Marwani']],
    ['dua puluh karakter..', 10, ['dua puluh karakter..']],
    ['satu dua tiga empat lima enam', 10, ['satu dua tiga', 'empat lima enam']],
    ['satu dua tiga empat lima enam tujuh delapan sembilan', 7.25, ['satu dua tiga empat lima', 'enam tujuh delapan sembilan']],
    ['Kemahatunggalandirgantaraan', 7.25, ['Kemahatunggalandirgantaraan']],
  ])('sets "%s" at %d', (text, size, lines) => {
    const fitted = fitText(text, slot, measure);
    expect(fitted.map((line) => line.text)).toEqual(lines);
    expect(fitted[0]?.size).toBe(size);
    for (const line of fitted) expect(measure(line.text) * line.size).toBeLessThanOrEqual(slot.width);
  });

  it('never cuts off a text that is too long at the least size', () => {
    const text = Array.from({ length: 60 }, (_, at) => `kata${at}`).join(' ');
    const fitted = fitText(text, slot, measure);
    expect(fitted[0]?.size).toBe(5);
    expect(fitted.map((line) => line.text).join(' ')).toBe(text);
  });

  it('centres the block in its slot', () => {
    const [only] = fitText('Sinta', slot, measure);
    expect(only?.baseline).toBeCloseTo(15 + 0.65 * 10 / 2);
  });
});
