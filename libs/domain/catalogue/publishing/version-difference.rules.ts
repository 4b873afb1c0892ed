/** What is compared of a version; texts are readable, one line per block. */
export interface ComparedVersion {
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly modules: { readonly title: string; readonly jp: number }[];
  readonly lessons: readonly ComparedLesson[];
}

export interface ComparedLesson {
  readonly lessonId: string;
  readonly revisionId: string;
  readonly title: string;
  readonly module: string;
  readonly minutes: number;
  readonly required: boolean;
  readonly text: string;
}

export type VersionChange =
  | { readonly kind: 'FIELD'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'MODULES'; readonly before: string; readonly after: string }
  | { readonly kind: 'LESSON_ADDED' | 'LESSON_REMOVED'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'LESSON_CHANGED'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'LESSON_ORDER'; readonly before: string; readonly after: string };

/** What a reviewer has to look at: only what differs, in the order fields, modules, lessons. */
export function versionDifference(before: ComparedVersion, after: ComparedVersion): VersionChange[] {
  const changes: VersionChange[] = [];
  for (const [name, value] of Object.entries(after.fields)) {
    const old = before.fields[name] ?? null;
    if (old !== value) changes.push({ kind: 'FIELD', name, before: shown(old), after: shown(value) });
  }
  const modules = (version: ComparedVersion) => version.modules.map((module, at) => `${at + 1}. ${module.title} (${module.jp} JP)`).join('\n');
  if (modules(before) !== modules(after)) changes.push({ kind: 'MODULES', before: modules(before), after: modules(after) });
  return [...changes, ...lessonChanges(before.lessons, after.lessons)];
}

function lessonChanges(before: readonly ComparedLesson[], after: readonly ComparedLesson[]): VersionChange[] {
  const old = new Map(before.map((lesson) => [lesson.lessonId, lesson]));
  const kept = new Set(after.map((lesson) => lesson.lessonId));
  const changes: VersionChange[] = [];
  for (const lesson of after) {
    const was = old.get(lesson.lessonId);
    if (!was) changes.push({ kind: 'LESSON_ADDED', name: lesson.title, before: '', after: written(lesson) });
    else if (written(was) !== written(lesson)) {
      const [first, second] = differingLines(written(was), written(lesson));
      changes.push({ kind: 'LESSON_CHANGED', name: lesson.title, before: first, after: second });
    }
  }
  for (const lesson of before) if (!kept.has(lesson.lessonId)) changes.push({ kind: 'LESSON_REMOVED', name: lesson.title, before: written(lesson), after: '' });
  const order = (lessons: readonly ComparedLesson[]) => lessons.filter((lesson) => old.has(lesson.lessonId) && kept.has(lesson.lessonId)).map((lesson) => `${lesson.module}: ${lesson.lessonId}`);
  if (order(before).join('\n') !== order(after).join('\n')) {
    changes.push({ kind: 'LESSON_ORDER', before: before.map((lesson) => lesson.title).join('\n'), after: after.map((lesson) => lesson.title).join('\n') });
  }
  return changes;
}

/** Cuts the equal lines at both ends: what stays is what was touched. */
export function differingLines(before: string, after: string): [string, string] {
  const [old, present] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, present.length) && old[head] === present[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, present.length) - head && old.at(-1 - tail) === present.at(-1 - tail)) tail += 1;
  return [old.slice(head, old.length - tail).join('\n'), present.slice(head, present.length - tail).join('\n')];
}

function written(lesson: ComparedLesson): string {
  return `${lesson.title} (${lesson.minutes} menit, ${lesson.required ? 'wajib' : 'pilihan'})\n${lesson.text}`;
}

function shown(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}
