import type { LessonLine, ModuleLine } from './types';

/** Where a lesson goes: by steps (over the edge into the next module), or before another lesson, or to the end of a module. */
export type LessonTarget = { readonly by: -1 | 1 } | { readonly moduleId: string; readonly before: string | null };

type Modules = readonly ModuleLine[];

export function moveModule(modules: Modules, id: string, by: -1 | 1): Modules {
  const from = modules.findIndex((module) => module.id === id);
  const moved = modules[from];
  if (!moved) return modules;
  const rest = modules.filter((module) => module.id !== id);
  return rest.toSpliced(Math.max(0, from + by), 0, moved);
}

export const withoutModule = (modules: Modules, id: string): Modules => modules.filter((module) => module.id !== id);

export const withoutLesson = (modules: Modules, lessonId: string): Modules =>
  modules.map((module) => ({ ...module, lessons: module.lessons.filter((lesson) => lesson.lessonId !== lessonId) }));

export function moveLesson(modules: Modules, lessonId: string, target: LessonTarget): Modules {
  const at = modules.findIndex((module) => module.lessons.some((lesson) => lesson.lessonId === lessonId));
  const from = modules[at]?.lessons.findIndex((lesson) => lesson.lessonId === lessonId) ?? -1;
  const lesson = modules[at]?.lessons[from];
  if (!lesson) return modules;
  const rest = withoutLesson(modules, lessonId);
  if ('moduleId' in target) {
    const module = rest.find((each) => each.id === target.moduleId);
    const place = module?.lessons.findIndex((each) => each.lessonId === target.before) ?? -1;
    return inserted(rest, target.moduleId, place < 0 ? (module?.lessons.length ?? 0) : place, lesson);
  }
  const place = from + target.by;
  const neighbour = modules[at + target.by];
  if (place >= 0 && place <= (rest[at]?.lessons.length ?? 0)) return inserted(rest, modules[at]!.id, place, lesson);
  return neighbour ? inserted(rest, neighbour.id, target.by < 0 ? neighbour.lessons.length : 0, lesson) : modules;
}

function inserted(modules: Modules, moduleId: string, place: number, lesson: LessonLine): Modules {
  return modules.map((module) => (module.id === moduleId ? { ...module, lessons: module.lessons.toSpliced(place, 0, lesson) } : module));
}
