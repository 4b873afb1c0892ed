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
