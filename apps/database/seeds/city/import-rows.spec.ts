import { IMPORT_HEADERS, importRows } from './import-rows';

const SIZE = { people: 300, seed: 7 };

describe('the large import of the demo', () => {
  const { lines, bad } = importRows(SIZE, 600);

  it('has as many rows as asked for, twelve of them bad, each in another way', () => {
    expect(lines).toHaveLength(600);
    expect(bad).toHaveLength(12);
    expect(new Set(bad.map(({ mistake }) => mistake)).size).toBe(12);
    expect(new Set(bad.map(({ row }) => row)).size).toBe(12);
  });

  it('is the same at every run, and another one for another city', () => {
    expect(importRows(SIZE, 600).lines).toEqual(lines);
    expect(importRows({ ...SIZE, seed: 8 }, 600).lines).not.toEqual(lines);
  });

  it('repeats no number but the one that is bad', () => {
    expect(new Set(lines.map(({ NIP }) => NIP)).size).toBe(599);
    expect(lines.every((line) => IMPORT_HEADERS.every((column) => line[column] !== undefined))).toBe(true);
  });
});
