import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';
import { useKeysetList } from '../../ui/use-keyset-list';

export type LessonKind = 'ARTICLE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT' | 'QUIZ' | 'LINK';
export type EnrolmentRule = 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';

export interface TaughtCompetency {
  readonly id: string;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly level: number;
}

/** A published course in a list. */
export interface CourseCard {
  readonly courseId: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly organiser: string;
  readonly formNameId: string;
  readonly formNameEn: string;
  readonly jp: number;
  readonly minutes: number;
  readonly bytes: number;
  readonly lessons: number;
  readonly enrolmentRule: EnrolmentRule;
  readonly coverFileId: string | null;
  readonly competencies: readonly TaughtCompetency[];
  /** 1 to 5; null while too few people answered. */
  readonly rating: number | null;
  readonly ratings: number;
}

/** All that the course page shows. */
export interface CourseDetails extends CourseCard {
  readonly number: number;
  readonly capacity: number | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly passingGrade: number | null;
  readonly minActiveMinutes: number;
  readonly dailyJpCap: number | null;
  readonly allPositions: boolean;
  readonly positions: readonly { readonly id: string; readonly name: string }[];
  readonly prerequisites: readonly { readonly courseId: string; readonly title: string }[];
  readonly modules: readonly {
    readonly title: string;
    readonly jp: number;
    readonly lessons: readonly { readonly title: string; readonly kind: LessonKind; readonly minutes: number; readonly bytes: number; readonly required: boolean }[];
  }[];
}

export interface CatalogueFilters {
  readonly forms: readonly { readonly formId: number; readonly nameId: string; readonly nameEn: string; readonly courses: number }[];
  readonly competencies: readonly { readonly id: string; readonly code: string; readonly nameId: string; readonly nameEn: string }[];
  readonly positionId: string | null;
}

/** Where the learner stands in a course, if at all. */
export interface OwnEnrolment {
  readonly enrolmentId: string;
  readonly state: 'REQUESTED' | 'ACTIVE' | 'COMPLETED' | 'REJECTED' | 'WITHDRAWN' | 'EXEMPTED';
  readonly mandatory: boolean;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

const COURSES = '/api/v1/catalogue/courses';

export interface CourseSearch {
  readonly search: string;
  readonly formId: string;
  readonly competencyId: string;
  readonly forMyPosition: boolean;
  /** Empty = the service's own order. */
  readonly sort: string;
}

export const useCourses = ({ forMyPosition, ...search }: CourseSearch) =>
  useKeysetList<CourseCard>(COURSES, { ...search, sort: search.sort || undefined, forMyPosition: forMyPosition || undefined });

export const useCatalogueFilters = () =>
  useQuery({ queryKey: ['catalogue', 'filters'], queryFn: ({ signal }) => api.get<CatalogueFilters>('/api/v1/catalogue/filters', {}, signal), staleTime: 300_000 });

export const useCourse = (courseId: string) =>
  useQuery({ queryKey: ['catalogue', 'course', courseId], queryFn: ({ signal }) => api.get<CourseDetails>(`${COURSES}/${courseId}`, {}, signal) });

export const useOwnEnrolment = (courseId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['learning', 'own-enrolment', courseId],
    queryFn: ({ signal }) => api.get<{ enrolment: OwnEnrolment | null }>(`/api/v1/learning/courses/${courseId}/own-enrolment`, {}, signal),
    enabled,
  });

export type ColleagueLine = ProgressSchema<'ColleagueLineDto'>;

const linesKey = (courseId: string) => ['evaluation', 'colleague-lines', courseId] as const;

/** What the course changed, in the words of colleagues. */
export const useColleagueLines = (courseId: string) =>
  useQuery({
    queryKey: linesKey(courseId),
    queryFn: ({ signal }) => api.get<{ items: ColleagueLine[] }>(`/api/v1/evaluation/courses/${courseId}/colleague-lines`, {}, signal),
  });

export function useHideColleagueLine(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lineId, reason }: { readonly lineId: string; readonly reason: string }) => api.put(`/api/v1/evaluation/colleague-lines/${lineId}/hidden`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: linesKey(courseId) }),
  });
}

/** The id is made once per page, so that pressing again after a lost answer does not enrol twice. */
export function useEnrol(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<{ id: string; state: OwnEnrolment['state'] }>('/api/v1/learning/enrolments', { id, courseId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['learning'] }),
  });
}


export interface CourseSeats {
  readonly capacity: number | null;
  readonly free: number | null;
  readonly waiting: number;
  readonly place: { readonly placeId: string; readonly position: number; readonly people: number } | null;
}

const seatsKey = (courseId: string) => ['learning', 'seats', courseId] as const;

/** Of a course that has a limit. */
export const useSeats = (courseId: string) =>
  useQuery({
    queryKey: seatsKey(courseId),
    queryFn: ({ signal }) => api.get<CourseSeats>(`/api/v1/learning/courses/${courseId}/seats`, {}, signal),
    staleTime: 0,
  });

/** The id is made once per page, so that pressing again after a lost answer joins once. */
export function useJoinList(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`/api/v1/learning/courses/${courseId}/waiting-places`, { id }),
    onSettled: () => client.invalidateQueries({ queryKey: ['learning'] }),
  });
}

export function useLeaveList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (placeId: string) => api.post(`/api/v1/learning/waiting-places/${placeId}/end`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['learning'] }),
  });
}
