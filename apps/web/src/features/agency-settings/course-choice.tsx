import { NativeSelect } from '@mantine/core';
import { formatMinutes, useLanguage } from '../../ui/i18n';
import { useBeginnings } from './api';

interface CourseChoiceProps {
  /** Whose first course it is. */
  readonly label: string;
  /** What holds where nothing is chosen. */
  readonly otherwise: string;
  readonly courseId: string;
  readonly onChoose: (courseId: string) => void;
}

/** One of the courses that can be begun at once, the shortest first. */
export function CourseChoice({ label, otherwise, courseId, onChoose }: CourseChoiceProps) {
  const { language } = useLanguage();
  const courses = useBeginnings();
  const options = (courses.data ?? []).map((course) => ({ value: course.courseId, label: `${course.title} · ±${formatMinutes(course.minutes, language)}` }));
  return (
    <NativeSelect label={label} value={courseId} onChange={({ currentTarget }) => onChoose(currentTarget.value)} data={[{ value: '', label: otherwise }, ...options]} />
  );
}
