import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
const quizKey = (enrolmentId: string, revisionId: string) => ['learning', 'quiz', enrolmentId, revisionId] as const;

export const useQuiz = (enrolmentId: string, revisionId: string) =>
  useQuery({
    queryKey: quizKey(enrolmentId, revisionId),
    queryFn: ({ signal }) => api.get<Quiz>(`${BASE}/enrolments/${enrolmentId}/lessons/${revisionId}/quiz`, {}, signal),
    refetchOnWindowFocus: false,
  });

/** The id is made once, so that a repeated tap on a weak line starts one attempt. */
export const useStartAttempt = (enrolmentId: string, revisionId: string) =>
  useMutation({
    mutationFn: (id: string) => api.post<Attempt>(`${BASE}/enrolments/${enrolmentId}/lessons/${revisionId}/attempts`, { id }),
  });

export const saveAnswers = (attemptId: string, answers: Answers) => api.put(`${BASE}/attempts/${attemptId}/answers`, { answers });

export function useSubmitAttempt(enrolmentId: string, revisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, answers }: { readonly id: string; readonly answers: Answers }) =>
      api.post<Submission>(`${BASE}/attempts/${id}/submission`, { answers }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizKey(enrolmentId, revisionId) }),
  });
}

export const newAttemptId = newId;
