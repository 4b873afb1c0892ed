import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export type OwnEnrolment = ProgressSchema<'OwnEnrolmentDto'>;
export type EnrolmentState = OwnEnrolment['state'];
export type Outline = ProgressSchema<'OutlineDto'>;
export type OutlineLesson = ProgressSchema<'OutlineLessonDto'>;
export type Lesson = ProgressSchema<'LessonDto'>;
/** What the server holds after a batch of progress. */
export type ProgressAck = ProgressSchema<'ProgressAckDto'>;
/** One thing that a lesson or a course still asks for. */
export type Missing = ProgressSchema<'MissingDto'>;

const BASE = '/api/v1/learning';

export const useOutline = (enrolmentId: string) =>
  useQuery({
    queryKey: ['learning', 'outline', enrolmentId],
    queryFn: ({ signal }) => api.get<Outline>(`${BASE}/enrolments/${enrolmentId}`, {}, signal),
  });

/** One lesson with everything that the player needs. It is asked for anew at each opening, for another device may have gone on. */
export const useLesson = (enrolmentId: string, revisionId: string) =>
  useQuery({
    queryKey: ['learning', 'lesson', enrolmentId, revisionId],
    queryFn: ({ signal }) => api.get<Lesson>(`${BASE}/enrolments/${enrolmentId}/lessons/${revisionId}`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export function useWithdraw(enrolmentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${BASE}/enrolments/${enrolmentId}/withdrawal`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['learning'] }),
  });
}

export const useSaveNote = (enrolmentId: string, revisionId: string) =>
  useMutation({
    mutationFn: (note: { readonly text: string; readonly readRevision: number }) =>
      api.put<{ readonly text: string; readonly revision: number }>(`${BASE}/enrolments/${enrolmentId}/lessons/${revisionId}/note`, note),
  });

/** The certificate of an enrolment; asked every two seconds until its file is there. */
export const useCertificateOf = (enrolmentId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['certificates', 'of-enrolment', enrolmentId],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<ProgressSchema<'CertificatePageDto'>>('/api/v1/certificates/own', { limit: 20 }, signal);
      return items.find((item) => item.enrolmentId === enrolmentId && item.state === 'ISSUED') ?? null;
    },
    enabled: wanted,
    refetchInterval: ({ state }) => (state.data?.bytes || state.dataUpdateCount > 60 ? false : 2_000),
  });
