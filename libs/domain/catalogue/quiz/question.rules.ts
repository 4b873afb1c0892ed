import type { QuestionRevisionId } from '@piawai/contracts';

export const QUESTION_KINDS = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'SHORT_ANSWER', 'NUMERIC', 'MATCHING', 'ORDERING'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** When feedback and the right answers are shown: after handing in, only once passed, or never. */
export const FEEDBACK_POLICIES = ['AFTER_SUBMIT', 'AFTER_PASS', 'NEVER'] as const;
export type FeedbackPolicy = (typeof FEEDBACK_POLICIES)[number];

/** A test before and one after, out of one blueprint: what was learned in between is their difference. */
export const QUIZ_PURPOSES = ['PRE_TEST', 'POST_TEST'] as const;
export type QuizPurpose = (typeof QUIZ_PURPOSES)[number];

/** The passing grade is the course's (`CompletionRules.passingGrade`): one number, shown everywhere. */
export interface QuizSettings {
  /** Null = as often as one likes. */
  readonly attempts: number | null;
  /** Minutes from the start of an attempt, kept by the server; null = none. */
  readonly timeLimitMinutes: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  /** Questions drawn at random from the pool per attempt; null = all. */
  readonly draw: number | null;
  readonly feedback: FeedbackPolicy;
  /** Absent or null = an ordinary quiz. */
  readonly purpose?: QuizPurpose | null;
}

/** One thing to choose, to match or to order. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** What a learner sees of a question; it says nothing of the key. */
export interface PublicQuestion {
  readonly revisionId: QuestionRevisionId;
  readonly kind: QuestionKind;
  readonly points: number;
  readonly prompt: string;
  /** SINGLE, MULTIPLE: the options. MATCHING: the left side. ORDERING: the things to order. Else empty. */
  readonly choices: readonly Choice[];
  /** MATCHING: the right side. Else empty. */
  readonly matches: readonly Choice[];
}

export type AnswerKey =
  | { readonly kind: 'SINGLE'; readonly choice: string }
  | { readonly kind: 'MULTIPLE'; readonly choices: readonly string[] }
  | { readonly kind: 'TRUE_FALSE'; readonly value: boolean }
  | { readonly kind: 'SHORT_ANSWER'; readonly accepted: readonly string[] }
  | { readonly kind: 'NUMERIC'; readonly value: number; readonly tolerance: number }
  | { readonly kind: 'MATCHING'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'ORDERING'; readonly order: readonly string[] };

/** A learner's answer; its shape follows the question's kind. */
export type Answer =
  | { readonly choice: string }
  | { readonly choices: readonly string[] }
  | { readonly value: boolean }
  | { readonly text: string }
  | { readonly number: number }
  | { readonly pairs: Readonly<Record<string, string>> }
  | { readonly order: readonly string[] };

/** The server's side of a question: never sent before the feedback policy allows it. */
export interface KeyedQuestion {
  readonly revisionId: QuestionRevisionId;
  readonly points: number;
  readonly key: AnswerKey;
  /** Shown with the result; empty = none. */
  readonly feedback: string;
}
