import type { LessonRevisionId } from '@piawai/contracts';
import type { LearningPlan, PlannedLesson } from '@piawai/domain/catalogue';

const indexes = new WeakMap<LearningPlan, ReadonlyMap<LessonRevisionId, PlannedLesson>>();

/** The lessons of a plan by revision; built once per plan, for plans are kept in memory. */
export function lessonsOf(plan: LearningPlan): ReadonlyMap<LessonRevisionId, PlannedLesson> {
  let index = indexes.get(plan);
  if (!index) {
    index = new Map(plan.modules.flatMap((module) => module.lessons).map((lesson) => [lesson.revisionId, lesson]));
    indexes.set(plan, index);
  }
  return index;
}
