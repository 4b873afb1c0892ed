import { asRecord, type TaughtVersion } from './teaching.rules';

const version = (over: Partial<TaughtVersion>): TaughtVersion => ({ courseId: 'a', code: 'PDP', version: 1, title: 'PDP', jp: 4, people: 3, modules: [{ title: 'Satu', jp: 2 }], ...over });

describe('the record of a year', () => {
  it('of nothing is empty', () => expect(asRecord([])).toEqual({ courses: [], totalJp: 0, totalPeople: 0 }));

  it('counts the JP of a course once, with the people of all its versions', () => {
    const record = asRecord([version({ version: 2, title: 'PDP baru', people: 2, modules: [{ title: 'Satu', jp: 2 }, { title: 'Dua', jp: 1 }] }), version({})]);
    expect(record).toEqual({
      courses: [{ courseId: 'a', code: 'PDP', title: 'PDP baru', versions: [1, 2], people: 5, modules: [{ title: 'Satu', jp: 2 }, { title: 'Dua', jp: 1 }], jp: 3 }],
      totalJp: 3, totalPeople: 5,
    });
  });

  it('leaves out what the person did not teach, and adds up over courses', () => {
    const record = asRecord([version({}), version({ courseId: 'b', modules: [] }), version({ courseId: 'c', people: 1 })]);
    expect(record.courses.map(({ courseId }) => courseId)).toEqual(['a', 'c']);
    expect(record).toMatchObject({ totalJp: 4, totalPeople: 4 });
  });
});
