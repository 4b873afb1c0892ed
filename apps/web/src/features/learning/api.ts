import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';

export type EnrolmentState = 'REQUESTED' | 'ACTIVE' | 'COMPLETED' | 'REJECTED' | 'WITHDRAWN';
export type LessonKind = 'ARTICLE' | 'VIDEO' | 'DOCUMENT' | 'QUIZ' | 'LINK';

/** One thing that a lesson or a course still asks for. */
export interface Missing {
  readonly code:
    | 'READ_MORE' | 'REACH_END' | 'WATCH_MORE' | 'SEE_PAGES' | 'TAKE_QUIZ' | 'PASS_QUIZ' | 'OPEN_LINK' | 'LESSON' | 'ACTIVE_TIME' | 'DATE';
  readonly seconds?: number;
  readonly pages?: number;
  readonly best?: number;
  readonly passingGrade?: number;
  readonly revisionId?: string;
  readonly on?: string;
  readonly jp?: number;
  readonly dailyJpCap?: number;
}

export interface OwnEnrolment {
  readonly enrolmentId: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly state: EnrolmentState;
  readonly lessons: number;
  readonly lessonsDone: number;
  readonly requestedAt: string;
  readonly lastAt: string | null;
  readonly completesOn: string | null;
  readonly completionId: string | null;
  readonly completedOn: string | null;
  readonly annulled: boolean;
  readonly decisionReason: string | null;
}

export interface OutlineLesson {
  readonly revisionId: string;
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly title: string;
  readonly kind: LessonKind;
  readonly minutes: number;
  readonly bytes: number;
  readonly required: boolean;
  readonly activeSeconds: number;
  readonly doneAt: string | null;
  readonly lastAt: string | null;
  readonly quiz: { readonly best: number | null; readonly attempts: number; readonly passingGrade: number | null } | null;
  readonly missing: readonly Missing[];
}

export interface Outline {
  readonly enrolmentId: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly state: EnrolmentState;
  readonly activeSeconds: number;
  readonly minActiveMinutes: number;
  readonly dailyJpCap: number | null;
  readonly daysNeeded: number;
  readonly earliestOn: string;
  readonly firstDay: string | null;
  readonly completesOn: string | null;
  readonly missing: readonly Missing[];
  readonly nextRevisionId: string | null;
  readonly lessons: readonly OutlineLesson[];
  readonly decision: { readonly verdict: 'APPROVED' | 'REJECTED'; readonly reason: string | null; readonly decidedAt: string } | null;
  readonly completion: { readonly completionId: string; readonly completedOn: string; readonly score: number | null; readonly annulledAt: string | null } | null;
}

export interface Neighbour {
  readonly revisionId: string;
  readonly title: string;
  readonly kind: LessonKind;
  readonly bytes: number;
}

export interface LessonContent {
  readonly kind: LessonKind;
  readonly html?: string;
  readonly fileId?: string;
  readonly mediaType?: string;
  readonly seconds?: number;
  readonly captionsFileId?: string | null;
  readonly transcript?: string;
  readonly fileName?: string;
  readonly pages?: readonly string[];
  readonly questions?: number;
  readonly url?: string;
  readonly note?: string;
}

export interface Lesson {
  readonly revisionId: string;
  readonly title: string;
  readonly courseTitle: string;
  readonly minutes: number;
  readonly bytes: number;
  readonly number: number;
  readonly count: number;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly content: LessonContent;
  readonly progress: {
    readonly epoch: number;
    readonly activeSeconds: number;
    readonly minActiveSeconds: number;
    readonly watched: readonly (readonly [number, number])[];
    readonly pages: readonly number[];
    readonly items: readonly string[];
    readonly place: { readonly position: Readonly<Record<string, number | string>> } | null;
    readonly done: boolean;
    readonly missing: readonly Missing[];
  };
  readonly serverNow: string;
  readonly ownNote: { readonly text: string; readonly revision: number } | null;
}

/** What the server holds after a batch of progress. */
export interface ProgressAck {
  readonly savedAt: string;
  readonly lessons: readonly { readonly lessonRevisionId: string; readonly activeSeconds: number; readonly done: boolean; readonly missing: readonly Missing[] }[];
  readonly completion: { readonly completionId: string; readonly completedOn: string } | null;
  readonly completesOn: string | null;
}

export interface Certificate {
  readonly id: string;
  readonly enrolmentId: string;
  readonly state: string;
  readonly jp: number;
  readonly bytes: number | null;
}

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
      const { items } = await api.get<{ items: Certificate[] }>('/api/v1/certificates/own', { limit: 20 }, signal);
      return items.find((item) => item.enrolmentId === enrolmentId && item.state === 'ISSUED') ?? null;
    },
    enabled: wanted,
    refetchInterval: ({ state }) => (state.data?.bytes || state.dataUpdateCount > 60 ? false : 2_000),
  });
