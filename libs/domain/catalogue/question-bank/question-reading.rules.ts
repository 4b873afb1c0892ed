import { type QuestionForm, questionGaps } from '../quiz/question-form.rules';
import type { AnswerKey, Choice, QuestionKind } from '../quiz/question.rules';

/** A question read out of a text or a sheet, not stored anywhere yet. */
export interface ReadQuestion {
  /** Line of the text or row of the sheet, from 1. */
  readonly line: number;
  readonly topic: string | null;
  readonly competencyCode: string | null;
  readonly level: number | null;
  /** What the source says and a quiz here cannot keep. */
  readonly notes: readonly ReadNote[];
  readonly form: Omit<QuestionForm, 'id'>;
}

export type ReadNote = 'PARTIAL_CREDIT_DROPPED' | 'CHOICE_FEEDBACK_JOINED' | 'PICTURE_DROPPED';

/** Why a passage is no question; the web has a sentence with the remedy for each. */
export const READ_PROBLEMS = [
  'SYNTAX', 'ESSAY', 'NO_PROMPT', 'TOO_FEW_CHOICES', 'NO_KEY', 'KEY_UNKNOWN', 'SEVERAL_RIGHT', 'UNKNOWN_KIND', 'LEVEL', 'TOO_LONG',
] as const;
export type ReadProblemCode = (typeof READ_PROBLEMS)[number];

export interface ReadProblem {
  readonly line: number;
  readonly code: ReadProblemCode;
  /** The word that was not understood; empty when there is none. */
  readonly found: string;
  /** The passage as it stood, so that it can be mended and read again. */
  readonly source: string;
}

export interface QuestionReading {
  readonly questions: readonly ReadQuestion[];
  readonly problems: readonly ReadProblem[];
}

/** What the readers share: where a passage stood and what it said. */
export interface Passage {
  readonly line: number;
  readonly source: string;
}

export class UnreadableQuestion extends Error {
  constructor(
    readonly code: ReadProblemCode,
    readonly found = '',
  ) {
    super(code);
  }
}

const LONGEST = { prompt: 4000, choice: 1000, choices: 20, feedback: 4000, topic: 120 };

/** Reads passage by passage: a bad one never holds back a good one. */
export function readPassages<P extends Passage>(passages: readonly P[], read: (passage: P) => Omit<ReadQuestion, 'line'> | null): QuestionReading {
  const questions: ReadQuestion[] = [];
  const problems: ReadProblem[] = [];
  for (const passage of passages) {
    try {
      const question = read(passage);
      if (question) questions.push({ ...checked(question), line: passage.line });
    } catch (error) {
      if (!(error instanceof UnreadableQuestion)) throw error;
      problems.push({ line: passage.line, source: passage.source, code: error.code, found: error.found.slice(0, 80) });
    }
  }
  return { questions, problems };
}

/** The parts of a question whose choices are texts; ids are random, so that they say nothing of the key. */
export function formOf(
  kind: QuestionKind,
  prompt: string,
  texts: readonly string[],
  newChoiceId: () => string,
  keyOf: (choices: readonly Choice[]) => AnswerKey | null,
  feedback = '',
): ReadQuestion['form'] {
  const choices = texts.map((text) => ({ id: newChoiceId(), text }));
  return { kind, points: 1, prompt, choices, matches: [], key: keyOf(choices), feedback };
}

/** Left and right sides of a matching; equal right sides become one. */
export function matchingForm(prompt: string, pairs: readonly (readonly [string, string])[], newChoiceId: () => string, feedback = ''): ReadQuestion['form'] {
  const matches = [...new Set(pairs.map(([, right]) => right))].map((text) => ({ id: newChoiceId(), text }));
  const right = new Map(matches.map(({ id, text }) => [text, id]));
  const choices = pairs.map(([left]) => ({ id: newChoiceId(), text: left }));
  const key: AnswerKey = { kind: 'MATCHING', pairs: Object.fromEntries(choices.map(({ id }, at) => [id, right.get(pairs[at]![1])!])) };
  return { kind: 'MATCHING', points: 1, prompt, choices, matches, key, feedback };
}

function checked(question: Omit<ReadQuestion, 'line'>): Omit<ReadQuestion, 'line'> {
  const { form, topic } = question;
  const [gap] = questionGaps(form);
  if (gap === 'prompt') throw new UnreadableQuestion('NO_PROMPT');
  if (gap === 'choices' || gap === 'matches') throw new UnreadableQuestion('TOO_FEW_CHOICES');
  if (gap === 'key') throw new UnreadableQuestion('NO_KEY');
  const tooLong =
    form.prompt.length > LONGEST.prompt || form.feedback.length > LONGEST.feedback || (topic?.length ?? 0) > LONGEST.topic ||
    form.choices.length > LONGEST.choices || [...form.choices, ...form.matches].some(({ text }) => text.length > LONGEST.choice);
  if (tooLong) throw new UnreadableQuestion('TOO_LONG');
  return question;
}
