import { useMutation } from '@tanstack/react-query';
import type { Answer, AnswerKey, QuestionKind } from '@piawai/domain/catalogue/rules';

import { api, newId } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';

export type Choice = ProgressSchema<'ChoiceDto'>;
export type Answers = Readonly<Record<string, Answer | null>>;

/** The services do not describe an answer further than "an object"; its shape follows the kind of the question. */
export type Question = Omit<ProgressSchema<'QuestionDto'>, 'kind'> & { readonly kind: QuestionKind };
export type QuestionResult = Omit<ProgressSchema<'QuestionResultDto'>, 'key'> & { readonly key: AnswerKey };
export type Attempt = Omit<ProgressSchema<'AttemptDto'>, 'answers' | 'questions' | 'results'> & {
  readonly answers: Answers;
  readonly questions: readonly Question[];
  readonly results: readonly QuestionResult[] | null;
};
export type Quiz = Omit<ProgressSchema<'QuizDto'>, 'open'> & { readonly open: Attempt | null };
export type Submission = Omit<ProgressSchema<'SubmissionDto'>, 'attempt'> & { readonly attempt: Attempt };

const BASE = '/api/v1/learning';
/** The id is made once, so that a repeated tap on a weak line starts one attempt. */
export const useStartAttempt = (enrolmentId: string, revisionId: string) =>
  useMutation({
    mutationFn: (id: string) => api.post<Attempt>(`${BASE}/enrolments/${enrolmentId}/lessons/${revisionId}/attempts`, { id }),
  });

export const newAttemptId = newId;
