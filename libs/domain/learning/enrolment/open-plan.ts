import type { CivilDate, CourseId } from '@piawai/contracts';
import type { CatalogueReader, LearningPlan } from '@piawai/domain/catalogue';

/** The published plan when the course takes people on a day; null = it does not. */
export async function openPlan(catalogue: CatalogueReader, courseId: CourseId, today: CivilDate): Promise<LearningPlan | null> {
  const course = await catalogue.enrollableCourse(courseId);
  if (course?.state !== 'PUBLISHED' || !course.versionId) return null;
  const plan = await catalogue.learningPlan(course.versionId);
  const isOpen = (plan.opensOn === null || plan.opensOn <= today) && (plan.closesOn === null || today <= plan.closesOn);
  return isOpen ? plan : null;
}
