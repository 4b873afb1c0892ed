import { type LessonStanding, nextLesson } from './next-lesson.rules';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));
const lesson = (revisionId: string, given: Partial<LessonStanding> = {}): LessonStanding => ({ revisionId, required: true, doneAt: null, lastAt: null, ...given });

describe('nextLesson', () => {
  it.each<[string, LessonStanding[], string | undefined]>([
    ['begins with the first', [lesson('a'), lesson('b')], 'a'],
    ['goes on where one was last', [lesson('a', { lastAt: at(1) }), lesson('b', { lastAt: at(2) }), lesson('c')], 'b'],
    ['passes over what is done', [lesson('a', { doneAt: at(1), lastAt: at(3) }), lesson('b')], 'b'],
    ['takes required lessons first', [lesson('a', { required: false }), lesson('b')], 'b'],
    ['takes what is left when all required ones are done', [lesson('a', { doneAt: at(1) }), lesson('b', { required: false })], 'b'],
    ['begins again when all is done', [lesson('a', { doneAt: at(1) }), lesson('b', { doneAt: at(2) })], 'a'],
    ['knows nothing of an empty course', [], undefined],
  ])('%s', (_fact, lessons, expected) => expect(nextLesson(lessons)?.revisionId).toBe(expected));
});
