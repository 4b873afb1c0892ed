import type { Answer, AnswerKey, FeedbackPolicy } from '@piawai/domain/catalogue/rules';
import { IsObject, IsOptional, IsUUID, isUUID, registerDecorator } from 'class-validator';

import { ProgressAckDto } from './progress.dto';

const MAX_ANSWERS = 300;
const MAX_ANSWERS_BYTES = 100_000;

/** Answers by question; their shape is judged by grading, here only their size and that nothing breaks jsonb. */
function IsAnswers() {
  return (target: object, propertyName: string): void =>
    registerDecorator({
      name: 'isAnswers',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          Object.keys(value).length <= MAX_ANSWERS &&
          Object.values(value).every((answer) => answer === null || (typeof answer === 'object' && !Array.isArray(answer))) &&
          isKeepable(JSON.stringify(value)),
      },
    });
}

/** When answers were given: by question, a time and the client's event. */
function IsAnswerMarks() {
  return (target: object, propertyName: string): void =>
    registerDecorator({
      name: 'isAnswerMarks',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' && value !== null && Object.keys(value).length <= MAX_ANSWERS && Object.values(value).every(isMark),
      },
    });
}

const isMark = (mark: { at?: unknown; eventId?: unknown } | null): boolean =>
  typeof mark === 'object' && mark !== null && Object.keys(mark).length === 2 && Number.isFinite(mark.at) && isUUID(mark.eventId);

const isKeepable = (text: string): boolean => text.length <= MAX_ANSWERS_BYTES && !text.includes('\\u0000');

export class StartAttemptDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;
}

export class AnswerMarkDto {
  /** Client time, in milliseconds since 1970. */
  at: number;
  /** UUID made by the client. */
  eventId: string;
}

export class AnswersDto {
  /** By question revision; the shape follows the kind of the question, null takes an answer back. */
  @IsObject()
  @IsAnswers()
  answers: Record<string, Answer | null>;

  /** When each was given (client time in milliseconds since 1970) and by which event; one without counts as given when it comes. */
  @IsOptional()
  @IsObject()
  @IsAnswerMarks()
  marks?: Record<string, AnswerMarkDto>;
}

export class ChoiceDto {
  /** Names it in an answer. */
  id: string;
  /** What is read. */
  text: string;
}

export class QuestionDto {
  /** The question's revision. */
  revisionId: string;
  /** SINGLE, MULTIPLE, TRUE_FALSE, SHORT_ANSWER, NUMERIC, MATCHING or ORDERING. */
  kind: string;
  /** What it is worth. */
  points: number;
  /** The question. */
  prompt: string;
  /** Options, left side or things to order. */
  choices: ChoiceDto[];
  /** Right side of a matching. */
  matches: ChoiceDto[];
}

export class QuestionResultDto {
  /** The question's revision. */
  revisionId: string;
  /** Whether it was answered rightly. */
  correct: boolean;
  /** What the answer earned. */
  points: number;
  /** What it was worth. */
  maxPoints: number;
  /** The right answer. */
  key: AnswerKey;
  /** The author's words. */
  feedback: string;
}

export class AttemptDto {
  /** The attempt. */
  id: string;
  /** From 1. */
  number: number;
  /** OPEN, SUBMITTED or EXPIRED. */
  state: string;
  /** When it began. */
  startedAt: Date;
  /** Until when answers count; null = no limit. */
  deadlineAt: Date | null;
  /** When it was handed in. */
  submittedAt: Date | null;
  /** 0-100; null while open. */
  score: number | null;
  /** Whether the grade was reached. */
  passed: boolean | null;
  /** Questions in the order of this attempt. */
  questions: QuestionDto[];
  /** What was answered. */
  answers: Record<string, Answer | null>;
  /** Null while open, or where the policy keeps it back. */
  results: QuestionResultDto[] | null;
}

export class AttemptSummaryDto {
  /** The attempt. */
  id: string;
  /** From 1. */
  number: number;
  /** SUBMITTED or EXPIRED. */
  state: string;
  /** When it was handed in. */
  submittedAt: Date | null;
  /** 0-100. */
  score: number | null;
  /** Whether the grade was reached. */
  passed: boolean | null;
}

export class QuizDto {
  /** Questions of one attempt. */
  questions: number;
  /** Score to reach, 0-100; null = handing in is enough. */
  passingGrade: number | null;
  /** Minutes of one attempt; null = no limit. */
  timeLimitMinutes: number | null;
  /** When right answers are shown. */
  feedback: FeedbackPolicy;
  /** Null = as often as one likes. */
  attemptsLeft: number | null;
  /** Attempts that the organiser added. */
  granted: number;
  /** Attempts handed in. */
  attempts: AttemptSummaryDto[];
  /** The attempt that is open. */
  open: AttemptDto | null;
}

export class SubmissionDto {
  /** The graded attempt. */
  attempt: AttemptDto;
  /** What it did to lesson and course; null for a repeated request. */
  progress: ProgressAckDto | null;
}
