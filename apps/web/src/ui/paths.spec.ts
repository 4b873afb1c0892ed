import { paths, pathTo } from './paths';

describe('paths', () => {
  it('fills every parameter, escaped', () => {
    expect(pathTo(paths.lesson, { enrolmentId: 'a', lessonId: 'b/c' })).toBe('/belajar/a/pelajaran/b%2Fc');
  });

  it('has no address twice', () => {
    const addresses = Object.values(paths).map((path) => path.replace(/:\w+/g, ':'));
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
