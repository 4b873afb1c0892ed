import { canonicalJson, type CompletionRules, type Extent, type LessonKind } from '@piawai/domain/catalogue/rules';

/** A lesson as far as a move looks at it. */
export interface MovedLesson {
  readonly lessonId: string;
  readonly revisionId: string;
  /** The same while only the wording of a quiz changes. */
  readonly originId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly required: boolean;
  readonly minActiveSeconds: number;
  readonly extent: Extent;
}

/** A version as far as a move looks at it. */
export interface MovedVersion {
  readonly jp: number;
  readonly formId: number;
  readonly rules: CompletionRules;
  readonly modules: readonly { readonly lessons: readonly MovedLesson[] }[];
}

export type MoveKind = 'CORRECTION' | 'MOVE';

/** What moving a learner from one version to another does to what was learned. */
export interface MoveDifference {
  readonly kind: MoveKind;
  /** Lessons that have to be studied again, for their content is new. */
  readonly again: readonly MovedLesson[];
  readonly added: readonly MovedLesson[];
  /** Lessons that no longer belong to the course; what was shown in them stays as evidence. */
  readonly dropped: readonly MovedLesson[];
}

const lessonsIn = (plan: MovedVersion): readonly MovedLesson[] => plan.modules.flatMap((module) => module.lessons);

/** Everything that a learner is held to, without the ids of revisions. */
function demandsOf(plan: MovedVersion): string {
  const lessons = lessonsIn(plan).map(({ lessonId, originId, kind, required, minActiveSeconds, extent }) => ({
    lessonId, kind, required, minActiveSeconds, extent,
    // A quiz is a new one as soon as it changes, unless a reviewer has published the change as a correction of its wording.
    quiz: kind === 'QUIZ' ? originId : null,
  }));
  const { requiredRevisionIds: _ids, ...rules } = plan.rules;
  return canonicalJson({ lessons, rules, jp: plan.jp, formId: plan.formId });
}

/** A correction asks for nothing new, so what was learned counts for it; everything else is a move. */
export function moveDifference(from: MovedVersion, to: MovedVersion): MoveDifference {
  const before = new Map(lessonsIn(from).map((lesson) => [lesson.lessonId, lesson]));
  const after = new Map(lessonsIn(to).map((lesson) => [lesson.lessonId, lesson]));
  const kind = demandsOf(from) === demandsOf(to) ? 'CORRECTION' : 'MOVE';
  return {
    kind,
    again: kind === 'CORRECTION' ? [] : [...after.values()].filter((lesson) => before.has(lesson.lessonId) && !isCarried(before.get(lesson.lessonId)!, lesson)),
    added: [...after.values()].filter(({ lessonId }) => !before.has(lessonId)),
    dropped: [...before.values()].filter(({ lessonId }) => !after.has(lessonId)),
  };
}

/** Whether what was shown in the one counts for the other in every move. */
const isCarried = (before: MovedLesson, after: MovedLesson): boolean => before.originId === after.originId;

/** Old and new revision of every lesson whose progress a move carries over: all of them in a correction, else quizzes of mended wording. */
export function carriedRevisions(from: MovedVersion, to: MovedVersion): readonly (readonly [before: string, after: string])[] {
  const { kind } = moveDifference(from, to);
  const after = new Map(lessonsIn(to).map((lesson) => [lesson.lessonId, lesson]));
  return lessonsIn(from).flatMap((lesson) => {
    const next = after.get(lesson.lessonId);
    const carried = next && next.revisionId !== lesson.revisionId && (kind === 'CORRECTION' || isCarried(lesson, next));
    return carried ? [[lesson.revisionId, next.revisionId] as const] : [];
  });
}
