import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';

export type OwnEvaluation = ProgressSchema<'OwnEvaluationDto'>;
export type Feedback = Pick<ProgressSchema<'GiveFeedbackDto'>, 'relevant' | 'clear' | 'confident' | 'line'>;
export type Change = ProgressSchema<'WriteChangeDto'>;

const BASE = '/api/v1/evaluation';
const KEY = ['evaluation', 'own'] as const;

export const useOwnEvaluation = (enrolmentId: string) =>
  useQuery({
    queryKey: [...KEY, enrolmentId],
    queryFn: ({ signal }) => api.get<OwnEvaluation>(`${BASE}/own/enrolments/${enrolmentId}`, {}, signal),
  });

/** Completed courses about which nothing was said yet. */
export const useFeedbackWaiting = (enabled: boolean) =>
  useQuery({
    queryKey: [...KEY, 'waiting'],
    queryFn: ({ signal }) => api.get<ProgressSchema<'FeedbackWaitingDto'>>(`${BASE}/own/waiting`, {}, signal),
    enabled,
  });

function useSaying<Said>(say: (said: Said) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: say, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
}

export const useGiveFeedback = (completionId: string) => useSaying((feedback: Feedback) => api.put(`${BASE}/completions/${completionId}/feedback`, feedback));
export const useRemoveLine = (completionId: string) => useSaying((_nothing: void) => api.delete(`${BASE}/completions/${completionId}/feedback/line`));
export const useWriteChange = (completionId: string) => useSaying((change: Change) => api.put(`${BASE}/completions/${completionId}/change`, change));
export const useWithdrawChange = (completionId: string) => useSaying((_nothing: void) => api.delete(`${BASE}/completions/${completionId}/change`));
