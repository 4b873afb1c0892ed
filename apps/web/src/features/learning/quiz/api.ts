import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer, AnswerKey, QuestionKind } from '@piawai/domain/catalogue/rules';

import { api, newId } from '../../../api-clients';
import type { ProgressAck } from '../api';

export interface Choice {
  readonly id: string;
  readonly text: string;
}

export interface Question {
  readonly revisionId: string;
  readonly kind: QuestionKind;
  readonly points: number;
  readonly prompt: string;
  readonly choices: readonly Choice[];
  readonly matches: readonly Choice[];
}

export type Answers = Readonly<Record<string, Answer | null>>;

export interface QuestionResult {
  readonly revisionId: string;
  readonly correct: boolean;
  readonly key: AnswerKey;
  readonly feedback: string;
}

export interface Attempt {
  readonly id: string;
  readonly number: number;
  readonly state: 'OPEN' | 'SUBMITTED' | 'EXPIRED';
  readonly deadlineAt: string | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly results: readonly QuestionResult[] | null;
}

export interface Quiz {
  readonly questions: number;
  readonly passingGrade: number | null;
  readonly timeLimitMinutes: number | null;
  readonly attemptsLeft: number | null;
  readonly feedback: 'AFTER_SUBMIT' | 'AFTER_PASS' | 'NEVER';
  readonly attempts: readonly { readonly id: string; readonly number: number; readonly score: number | null; readonly passed: boolean | null }[];
  readonly open: Attempt | null;
}

export interface Submission {
  readonly attempt: Attempt;
  readonly progress: ProgressAck | null;
}

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
