/** What the choice of the next lesson looks at, in the order of the course. */
export interface LessonStanding {
  readonly revisionId: string;
  readonly required: boolean;
  readonly doneAt: Date | null;
  readonly lastAt: Date | null;
}

/**
 * Where "continue" leads: the lesson that was open last while it is not done, else the first required one that is
 * not done, else the first one not done, else the first of all; null for a course without lessons.
 */
export function nextLesson<Lesson extends LessonStanding>(lessons: readonly Lesson[]): Lesson | null {
  const open = lessons.filter((lesson) => !lesson.doneAt);
  const last = open
    .filter((lesson) => lesson.lastAt)
    .reduce<Lesson | null>((latest, lesson) => (latest?.lastAt && latest.lastAt >= lesson.lastAt! ? latest : lesson), null);
  return last ?? open.find((lesson) => lesson.required) ?? open[0] ?? lessons[0] ?? null;
}
