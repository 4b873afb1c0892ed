import { differingLines, versionDifference, type ComparedLesson, type ComparedVersion } from './version-difference.rules';

const lesson = (over: Partial<ComparedLesson>): ComparedLesson => ({
  lessonId: 'a', revisionId: 'r', title: 'Isi', module: 'Satu', minutes: 10, required: true, text: 'satu\ndua\ntiga', ...over,
});
const version = (over: Partial<ComparedVersion>): ComparedVersion => ({ fields: { title: 'A', capacity: null }, modules: [{ title: 'Satu', jp: 2 }], lessons: [lesson({})], ...over });

describe('the difference of two versions', () => {
  it.each<[string, Partial<ComparedVersion>, object[]]>([
    ['nothing', {}, []],
    ['a field', { fields: { title: 'B', capacity: 30 } }, [
      { kind: 'FIELD', name: 'title', before: 'A', after: 'B' },
      { kind: 'FIELD', name: 'capacity', before: '', after: '30' },
    ]],
    ['the JP of a module', { modules: [{ title: 'Satu', jp: 3 }] }, [{ kind: 'MODULES', before: '1. Satu (2 JP)', after: '1. Satu (3 JP)' }]],
    ['a line of a lesson', { lessons: [lesson({ text: 'satu\nDUA\ntiga' })] }, [{ kind: 'LESSON_CHANGED', name: 'Isi', before: 'dua', after: 'DUA' }]],
    ['a new lesson', { lessons: [lesson({}), lesson({ lessonId: 'b', title: 'Baru', text: 'x' })] }, [
      { kind: 'LESSON_ADDED', name: 'Baru', before: '', after: 'Baru (10 menit, wajib)\nx' },
    ]],
    ['a lesson taken out', { lessons: [] }, [{ kind: 'LESSON_REMOVED', name: 'Isi', before: 'Isi (10 menit, wajib)\nsatu\ndua\ntiga', after: '' }]],
    ['a lesson moved to another module', { lessons: [lesson({ module: 'Dua' })] }, [{ kind: 'LESSON_ORDER', before: 'Isi', after: 'Isi' }]],
  ])('shows %s', (_name, over, changes) => {
    expect(versionDifference(version({}), version(over))).toEqual(changes);
  });

  it.each([
    ['a\nb\nc', 'a\nx\nc', ['b', 'x']],
    ['a', 'a\nb', ['', 'b']],
    ['a\na', 'a', ['a', '']],
    ['', 'a', ['', 'a']],
  ])('cuts equal lines off both ends', (before, after, expected) => {
    expect(differingLines(before, after)).toEqual(expected);
  });
});
