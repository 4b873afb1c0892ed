import type { FigureGroup } from '../course/feedback-figures.rules';
import type { FeedbackAspect } from '../feedback/feedback.rules';

export const FINDING_KINDS = ['LOW_RELEVANCE', 'LOW_CLARITY', 'LOW_CONFIDENCE', 'HARD_QUESTION', 'LINE'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export const FINDING_STATES = ['OPEN', 'DONE', 'DISMISSED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A mean below it is a finding: between "fair" and "good". */
export const LOW_MEAN = 3.5;
/** A question that fewer than half answer rightly is a finding, from so many answers on. */
export const HARD_SHARE = 0.5;
export const LEAST_QUESTION_ANSWERS = 20;

const KIND_OF: Readonly<Record<FeedbackAspect, FindingKind>> = { relevant: 'LOW_RELEVANCE', clear: 'LOW_CLARITY', confident: 'LOW_CONFIDENCE' };

/** How a question of the published version did. */
export interface QuestionCount {
  readonly revisionId: string;
  readonly lessonRevisionId: string;
  readonly answered: number;
  readonly correct: number;
}

export interface Found {
  readonly kind: FindingKind;
  /** The version of a mean, the revision of a question. */
  readonly subjectId: string;
  readonly lessonRevisionId: string | null;
  /** A mean of 1 to 5, or a share of 0 to 1. */
  readonly value: number;
  readonly answers: number;
}

/** What its author should look at in a published version. @param newest figures of the newest versions with enough answers */
export function findFindings(versionId: string, newest: FigureGroup | undefined, questions: readonly QuestionCount[]): Found[] {
  const aspects = newest?.versionId === versionId ? (Object.keys(KIND_OF) as FeedbackAspect[]) : [];
  const low = aspects
    .map((aspect): Found => ({ kind: KIND_OF[aspect], subjectId: versionId, lessonRevisionId: null, value: newest!.aspects[aspect].mean, answers: newest!.answers }))
    .filter(({ value }) => value < LOW_MEAN);
  const hard = questions
    .filter(({ answered, correct }) => answered >= LEAST_QUESTION_ANSWERS && correct / answered < HARD_SHARE)
    .map(({ revisionId, lessonRevisionId, answered, correct }): Found => ({
      kind: 'HARD_QUESTION', subjectId: revisionId, lessonRevisionId, value: Math.round((correct / answered) * 100) / 100, answers: answered,
    }));
  return [...low, ...hard];
}
