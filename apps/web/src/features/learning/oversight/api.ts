import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api-clients';
import type { EnrolmentState } from '../api';

export interface WaitingRequest {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly requestedAt: string;
  readonly displayName: string;
  readonly positionName: string | null;
  readonly unitName: string | null;
}

export type Doubt = 'CLOCK_AHEAD' | 'BEFORE_OPENING' | 'NOT_OPENED' | 'WATCHED_TOO_FAST' | 'NO_PAUSE';

export interface Participant {
  readonly enrolmentId: string;
  readonly displayName: string;
  readonly unitName: string;
  readonly state: EnrolmentState;
  readonly lessons: number;
  readonly lessonsDone: number;
  readonly lastAt: string | null;
  readonly openLesson: string | null;
  readonly score: number | null;
  readonly doubts: readonly Doubt[];
}

export interface CourseInsight {
  readonly courseTitle: string;
  readonly states: Readonly<Partial<Record<EnrolmentState, number>>>;
  readonly lessons: readonly {
    readonly revisionId: string; readonly title: string; readonly number: number; readonly opened: number; readonly done: number; readonly stuck: number;
  }[];
  readonly questions: readonly {
    readonly revisionId: string; readonly lessonTitle: string; readonly prompt: string; readonly answered: number; readonly correct: number;
  }[];
}

export const APPROVALS = '/api/v1/learning/approvals';

export interface Decision {
  readonly enrolmentIds: readonly string[];
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly reason?: string;
}

/** Decides one after the other; the list is asked for anew even when one of them failed. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ enrolmentIds, verdict, reason }: Decision) => {
      for (const id of enrolmentIds) await api.post(`/api/v1/learning/enrolments/${id}/decision`, { verdict, ...(reason ? { reason } : {}) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [APPROVALS] }),
  });
}

export const useCourseInsight = (courseId: string) =>
  useQuery({
    queryKey: ['learning', 'insight', courseId],
    queryFn: ({ signal }) => api.get<CourseInsight>(`/api/v1/learning/courses/${courseId}/insight`, {}, signal),
  });
