import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newId } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';

export type Participant = ProgressSchema<'ParticipantDto'>;
export type CourseInsight = ProgressSchema<'CourseInsightDto'>;
export type ParticipantQuiz = ProgressSchema<'ParticipantQuizDto'>;
export type MovePreview = ProgressSchema<'MovePreviewDto'>;

export const participantsPath = (courseId: string) => `/api/v1/learning/courses/${courseId}/participants`;

const moveKey = (courseId: string) => ['learning', 'move', courseId] as const;

export const useMovePreview = (courseId: string) =>
  useQuery({
    queryKey: moveKey(courseId),
    queryFn: ({ signal }) => api.get<MovePreview>(`/api/v1/learning/courses/${courseId}/move`, {}, signal),
  });

export function useMove(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (versionId: string) => api.post<ProgressSchema<'MovedDto'>>(`/api/v1/learning/courses/${courseId}/move`, { versionId }),
    onSettled: () => client.invalidateQueries({ queryKey: moveKey(courseId) }),
  });
}

const quizzesKey = (enrolmentId: string) => ['learning', 'participant-quizzes', enrolmentId] as const;

export const useParticipantQuizzes = (enrolmentId: string) =>
  useQuery({
    queryKey: quizzesKey(enrolmentId),
    queryFn: ({ signal }) => api.get<ProgressSchema<'ParticipantQuizzesDto'>>(`/api/v1/learning/enrolments/${enrolmentId}/quizzes`, {}, signal),
    staleTime: 0,
  });

/** The id is made once, so that a repeated tap grants once. */
export function useGrantAttempt(enrolmentId: string, revisionId: string) {
  const client = useQueryClient();
  const [id] = useState(newId);
  return useMutation({
    mutationFn: (reason: string) => api.post(`/api/v1/learning/enrolments/${enrolmentId}/lessons/${revisionId}/attempt-grants`, { id, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizzesKey(enrolmentId) }),
  });
}

export const useCourseInsight = (courseId: string) =>
  useQuery({
    queryKey: ['learning', 'insight', courseId],
    queryFn: ({ signal }) => api.get<CourseInsight>(`/api/v1/learning/courses/${courseId}/insight`, {}, signal),
  });

export interface ParticipantChange {
  readonly kind: 'DUE' | 'EXEMPT' | 'WITHDRAW' | 'REINSTATE';
  readonly enrolmentIds: readonly string[];
  readonly reason: string;
  readonly dueOn?: string;
  readonly mandatory?: boolean;
}

/** The service takes a hundred at a time. */
const AT_ONCE = 100;

/** Changes participants part by part, and says how many it has passed; the list is asked for anew even when one part failed. */
export function useChangeParticipants(courseId: string) {
  const client = useQueryClient();
  const [passed, setPassed] = useState(0);
  const changing = useMutation({
    mutationFn: async ({ enrolmentIds, ...change }: ParticipantChange) => {
      const sum = { changed: 0, passedOver: 0 };
      for (let at = 0; at < enrolmentIds.length; at += AT_ONCE) {
        const body = { id: newId(), enrolmentIds: enrolmentIds.slice(at, at + AT_ONCE), ...change };
        const part = await api.post<ProgressSchema<'ChangedParticipantsDto'>>(`/api/v1/learning/courses/${courseId}/participant-changes`, body);
        sum.changed += part.changed;
        sum.passedOver += part.passedOver;
        setPassed(at + body.enrolmentIds.length);
      }
      return sum;
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: [participantsPath(courseId)] }), client.invalidateQueries({ queryKey: ['learning', 'insight', courseId] })]),
  });
  return { changing, passed };
}
