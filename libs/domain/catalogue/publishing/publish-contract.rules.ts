import type { LessonKind } from '../lesson/extent.rules';

export const PUBLISH_CONDITIONS = ['DESCRIBED', 'MODULES_ADD_UP', 'LESSONS_READY', 'QUIZ_KEYS', 'COMPETENCIES', 'MINUTES_PLAUSIBLE', 'PREREQUISITES', 'REVIEWER'] as const;
export type PublishCondition = (typeof PUBLISH_CONDITIONS)[number];

export interface ConditionState {
  readonly condition: PublishCondition;
  readonly met: boolean;
  /** Numbers and titles that explain the state; the interface makes the sentence. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface ContractDraft {
  readonly title: string;
  readonly summary: string;
  readonly jp: number;
  readonly minActiveMinutes: number;
  readonly competencies: readonly unknown[];
  readonly modules: readonly {
    readonly title: string;
    readonly jp: number;
    readonly lessons: readonly { readonly kind: LessonKind; readonly title: string; readonly minutes: number; readonly ready: boolean }[];
  }[];
}

export interface ContractContext {
  /** Minutes of one JP when the form is counted by time; null when it is counted by day, session or occasion. */
  readonly minutesPerJp: number | null;
  /** Accounts other than the author's that may review in the agency. */
  readonly reviewers: number;
  /** A prerequisite that would keep everybody out; null = there is none. */
  readonly deadEnd: DeadEnd | null;
}

/** A required course that cannot be taken before this one: it is not in the catalogue, or requires this one itself. */
export interface DeadEnd {
  readonly title: string;
  readonly reason: 'NOT_PUBLISHED' | 'CIRCLE';
}

const LEAST_SUMMARY = 40;
/** JP are claimed for time: four fifths of it must be designed and spent, and no course is twice as long as it says. */
const LEAST_SHARE = 0.8;
const MOST_SHARE = 2;

/** Least active minutes that a course counted by time must ask for. */
export function leastActiveMinutes(jp: number, minutesPerJp: number): number {
  return Math.ceil(jp * minutesPerJp * LEAST_SHARE);
}

/** What publication asks for, in the order in which an author works; all met = the draft may be handed in. */
export function publishContract(draft: ContractDraft, context: ContractContext): ConditionState[] {
  const lessons = draft.modules.flatMap((module) => module.lessons);
  const moduleJp = draft.modules.reduce((sum, module) => sum + module.jp, 0);
  const empty = draft.modules.find((module) => module.lessons.length === 0);
  const unready = lessons.find((lesson) => lesson.kind !== 'QUIZ' && !lesson.ready);
  const keyless = lessons.find((lesson) => lesson.kind === 'QUIZ' && !lesson.ready);
  return [
    { condition: 'DESCRIBED', met: draft.title.trim().length >= 5 && draft.summary.trim().length >= LEAST_SUMMARY, facts: { leastSummary: LEAST_SUMMARY } },
    { condition: 'MODULES_ADD_UP', met: draft.modules.length > 0 && moduleJp === draft.jp, facts: { moduleJp, jp: draft.jp } },
    { condition: 'LESSONS_READY', met: draft.modules.length > 0 && !empty && !unready, facts: named(empty?.title ?? unready?.title) },
    { condition: 'QUIZ_KEYS', met: !keyless, facts: named(keyless?.title) },
    { condition: 'COMPETENCIES', met: draft.competencies.length > 0, facts: {} },
    minutesPlausible(draft, context.minutesPerJp),
    // Few courses require another: where nothing is wrong, nobody has to read about it.
    ...(context.deadEnd ? [{ condition: 'PREREQUISITES' as const, met: false, facts: { ...context.deadEnd } }] : []),
    { condition: 'REVIEWER', met: context.reviewers > 0, facts: {} },
  ];
}

export const isPublishable = (states: readonly ConditionState[]): boolean => states.every((state) => state.met);

function minutesPlausible(draft: ContractDraft, minutesPerJp: number | null): ConditionState {
  const minutes = draft.modules.flatMap((module) => module.lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
  const { minActiveMinutes } = draft;
  if (minutesPerJp === null) {
    return { condition: 'MINUTES_PLAUSIBLE', met: minActiveMinutes <= minutes, facts: { minutes, minActiveMinutes } };
  }
  const least = leastActiveMinutes(draft.jp, minutesPerJp);
  const most = draft.jp * minutesPerJp * MOST_SHARE;
  const met = minutes >= least && minutes <= most && minActiveMinutes >= least && minActiveMinutes <= minutes;
  return { condition: 'MINUTES_PLAUSIBLE', met, facts: { minutes, minActiveMinutes, least, most } };
}

const named = (title: string | undefined): Record<string, string> => (title === undefined ? {} : { title });
