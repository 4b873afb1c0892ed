import type { CourseId, LessonRevisionId } from '@piawai/contracts';

import type { LessonKind } from '../lesson/extent.rules';

/** What a version asks for before it counts as completed; frozen when the version is published. */
export interface CompletionRules {
  /** Lessons that must be done, in the order of the course. */
  readonly requiredRevisionIds: readonly LessonRevisionId[];
  /** Best score (0-100) that every required quiz must reach; null when no quiz is required. */
  readonly passingGrade: number | null;
  /** Active minutes over the whole course. */
  readonly minActiveMinutes: number;
  /** JP that may be learned on one civil day; it sets the earliest day of completion. Null = no cap. */
  readonly dailyJpCap: number | null;
  /** Courses that must be completed before one enrols. */
  readonly prerequisiteCourseIds: readonly CourseId[];
}

/** JSON with sorted keys and no blanks: equal rules give equal text, whatever order they were written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

interface RuledVersion {
  readonly passingGrade: number;
  readonly minActiveMinutes: number;
  readonly prerequisiteCourseIds: readonly CourseId[];
  readonly modules: readonly {
    readonly lessons: readonly { readonly revisionId: LessonRevisionId; readonly kind: LessonKind; readonly required: boolean }[];
  }[];
}

/** The rules of a version at the moment of publication. @param dailyJpCap of the form in the agency's JP policy */
export function completionRules(version: RuledVersion, dailyJpCap: number | null): CompletionRules {
  const required = version.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.required);
  return {
    requiredRevisionIds: required.map((lesson) => lesson.revisionId),
    passingGrade: required.some((lesson) => lesson.kind === 'QUIZ') ? version.passingGrade : null,
    minActiveMinutes: version.minActiveMinutes,
    dailyJpCap,
    prerequisiteCourseIds: [...version.prerequisiteCourseIds].sort(),
  };
}
