import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';
import { getKept } from '../../session/kept-answers';
import type { Note } from './journal/entry';

export type OwnEnrolment = ProgressSchema<'OwnEnrolmentDto'>;
export type EnrolmentState = OwnEnrolment['state'];
export type Outline = ProgressSchema<'OutlineDto'>;
export type OutlineLesson = ProgressSchema<'OutlineLessonDto'>;
/** A lesson, how far the server's clock is ahead of the device's, and what this device has not sent yet. */
export type Lesson = ProgressSchema<'LessonDto'> & {
  readonly clockOffsetMs: number;
  /** The note as another device changed it: the learner has to choose. */
  readonly otherNote: Note | null;
};
/** What the server holds after a batch of progress. */
export type ProgressAck = ProgressSchema<'ProgressAckDto'>;
/** One thing that a lesson or a course still asks for. */
export type Missing = ProgressSchema<'MissingDto'>;

const BASE = '/api/v1/learning';

export const useOutline = (enrolmentId: string) =>
  useQuery({
    queryKey: ['learning', 'outline', enrolmentId],
    queryFn: async ({ signal }) => (await getKept<Outline>(`${BASE}/enrolments/${enrolmentId}`, signal)).answer,
  });

export function useWithdraw(enrolmentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${BASE}/enrolments/${enrolmentId}/withdrawal`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['learning'] }),
  });
}

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
