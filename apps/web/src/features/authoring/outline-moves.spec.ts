import { moveLesson, moveModule } from './outline-moves';
import type { LessonLine, ModuleLine } from './types';

const lesson = (lessonId: string): LessonLine => ({ lessonId, revisionId: lessonId, kind: 'ARTICLE', title: lessonId, minutes: 1, bytes: 1, required: true, ready: true });
const modules: ModuleLine[] = [
  { id: 'm1', title: 'Satu', jp: 1, lessons: [lesson('a'), lesson('b')] },
  { id: 'm2', title: 'Dua', jp: 1, lessons: [lesson('c')] },
];
const shown = (list: readonly ModuleLine[]) => list.map((module) => `${module.id}:${module.lessons.map((each) => each.lessonId).join('')}`).join(' ');

it.each([
  ['down within a module', 'a', { by: 1 as const }, 'm1:ba m2:c'],
  ['down over the edge of a module', 'b', { by: 1 as const }, 'm1:a m2:bc'],
  ['up over the edge of a module', 'c', { by: -1 as const }, 'm1:abc m2:'],
  ['not above the first place', 'a', { by: -1 as const }, 'm1:ab m2:c'],
  ['not below the last place', 'c', { by: 1 as const }, 'm1:ab m2:c'],
  ['before another lesson', 'c', { moduleId: 'm1', before: 'b' }, 'm1:acb m2:'],
  ['to the end of a module', 'a', { moduleId: 'm2', before: null }, 'm1:b m2:ca'],
  ['nowhere when it is unknown', 'x', { by: 1 as const }, 'm1:ab m2:c'],
])('moves a lesson %s', (_name, id, target, expected) => {
  expect(shown(moveLesson(modules, id, target))).toBe(expected);
});

it.each([
  ['m1', 1 as const, 'm2:c m1:ab'],
  ['m2', -1 as const, 'm2:c m1:ab'],
  ['m1', -1 as const, 'm1:ab m2:c'],
  ['x', 1 as const, 'm1:ab m2:c'],
])('moves module %s by %d', (id, by, expected) => {
  expect(shown(moveModule(modules, id, by))).toBe(expected);
});
