import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { CourseSchema, ProgressSchema } from '../../api-clients';
import { useKeysetList } from '../../ui/use-keyset-list';
import type { AuthoredCourse, Details, LessonEdit, LessonForm, LessonKind, ModuleLine, VersionChange, Workbench } from './types';

const DRAFTS = '/api/v1/catalogue/drafts';
const REVIEWS = '/api/v1/catalogue/reviews';

/** Author and reviewer look at the same version through different doors. */
export type Side = 'draft' | 'review';
const doorOf = (side: Side) => (side === 'draft' ? DRAFTS : REVIEWS);
const workbenchKey = (side: Side, courseId: string) => ['catalogue', side, courseId] as const;

export const useOwnCourses = () => useKeysetList<AuthoredCourse>(DRAFTS);
export const useReviews = () => useKeysetList<AuthoredCourse>(REVIEWS);

export const useWorkbench = (side: Side, courseId: string) =>
  useQuery({ queryKey: workbenchKey(side, courseId), queryFn: ({ signal }) => api.get<Workbench>(`${doorOf(side)}/${courseId}`, {}, signal) });

export const useLesson = (side: Side, courseId: string, lessonId: string) =>
  useQuery({
    queryKey: ['catalogue', side, courseId, 'lesson', lessonId],
    queryFn: ({ signal }) => api.get<LessonForm>(`${doorOf(side)}/${courseId}/lessons/${lessonId}`, {}, signal),
    refetchOnWindowFocus: false,
  });

export const useDifference = (side: Side, courseId: string) =>
  useQuery({
    queryKey: ['catalogue', side, courseId, 'difference'],
    // The draft may have changed since; a difference is quick to make.
    staleTime: 0,
    queryFn: ({ signal }) => api.get<{ items: VersionChange[] }>(`${doorOf(side)}/${courseId}/difference`, {}, signal),
  });

/** Open tasks from what participants say, by own course. */
export function useOpenFindings(enabled: boolean): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: ['evaluation', 'open-findings'],
    queryFn: ({ signal }) => api.get<ProgressSchema<'FindingCountsDto'>>('/api/v1/evaluation/findings/open-counts', {}, signal),
    enabled,
  });
  return new Map(data?.items.map(({ courseId, open }) => [courseId, open]));
}

export interface NewCourse {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly formId: number;
  readonly jp: number;
}

export function useCreateCourse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (course: NewCourse) => api.post<Workbench>(DRAFTS, course),
    onSuccess: (made) => {
      client.setQueryData(workbenchKey('draft', made.version.courseId), made);
      void client.invalidateQueries({ queryKey: [DRAFTS] });
    },
  });
}

/** Changes of one draft run one after another, each with the revision that the one before has left. */
export function useDraftChange<Change>(courseId: string, send: (revision: number, change: Change) => Promise<Workbench>) {
  const client = useQueryClient();
  const key = workbenchKey('draft', courseId);
  return useMutation({
    scope: { id: `draft-${courseId}` },
    mutationFn: (change: Change) => send(client.getQueryData<Workbench>(key)?.version.revision ?? 0, change),
    onSuccess: (workbench) => {
      client.setQueryData(key, workbench);
      void client.invalidateQueries({ queryKey: [DRAFTS] });
    },
  });
}

export const useSaveDetails = (courseId: string) =>
  useDraftChange(courseId, (revision, details: Partial<Details>) => api.patch<Workbench>(`${DRAFTS}/${courseId}`, { ...details, revision }));

export const useSaveOutline = (courseId: string) =>
  useDraftChange(courseId, (revision, modules: readonly ModuleLine[]) =>
    api.put<Workbench>(`${DRAFTS}/${courseId}/outline`, {
      revision,
      modules: modules.map(({ id, title, jp, lessons }) => ({ id, title, jp, lessons: lessons.map(({ lessonId, required }) => ({ lessonId, required })) })),
    }),
  );

export interface NewLesson {
  readonly id: string;
  readonly moduleId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
}

export const useAddLesson = (courseId: string) =>
  useDraftChange(courseId, async (_revision, lesson: NewLesson) => {
    await api.post(`${DRAFTS}/${courseId}/lessons`, lesson);
    return api.get<Workbench>(`${DRAFTS}/${courseId}`);
  });

export const useDraftStep = (courseId: string, step: 'submit' | 'withdraw' | 'next-version' | 'correction' | 'correction/widen') =>
  useDraftChange(courseId, (revision, _nothing: void) => api.post<Workbench>(`${DRAFTS}/${courseId}/${step}`, step === 'submit' ? { revision } : {}));

const LOOK_AGAIN_MS = 1_000;

/** How far the pages of a document are; asked once a second until they are there. */
export const useDocumentProgress = (courseId: string, fileId: string) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['catalogue', 'document', fileId],
    queryFn: async ({ signal }) => {
      const progress = await api.get<CourseSchema<'DocumentProgressDto'>>(`${DRAFTS}/${courseId}/files/${fileId}`, {}, signal);
      if (progress.state !== 'WAITING') void client.invalidateQueries({ queryKey: workbenchKey('draft', courseId) });
      return progress;
    },
    refetchInterval: ({ state }) => (state.data?.state === 'WAITING' ? LOOK_AGAIN_MS : false),
  });
};

/** Sends a lesson as it stands; the caller keeps the revision that comes back. */
export const saveLesson = (courseId: string, lessonId: string, revision: number, edit: LessonEdit) =>
  api.put<LessonForm>(`${DRAFTS}/${courseId}/lessons/${lessonId}`, { revision, ...edit, content: sent(edit.content) });

/** The service knows file name, media type, pages and pictures better than the editor. */
function sent({ fileName: _name, mediaType: _type, pages: _pages, images: _images, ...content }: LessonEdit['content']) {
  return content;
}

export function useReviewStep(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: { readonly kind: 'publish' | 'retire' } | { readonly kind: 'return'; readonly reason: string }) =>
      step.kind === 'return' ? api.post(`${REVIEWS}/${courseId}/return`, { reason: step.reason }) : api.post(`${REVIEWS}/${courseId}/${step.kind}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['catalogue'] });
      void client.invalidateQueries({ queryKey: [REVIEWS] });
    },
  });
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
}

export const useDictionary = () =>
  useQuery({ queryKey: ['standards', 'competencies'], queryFn: ({ signal }) => api.get<{ items: Named[] }>('/api/v1/standards/competencies', {}, signal), staleTime: 600_000 });

export const useForms = () =>
  useQuery({
    queryKey: ['standards', 'forms'],
    queryFn: ({ signal }) => api.get<{ items: (Omit<Named, 'id'> & { id: number })[] }>('/api/v1/standards/forms', {}, signal),
    staleTime: 600_000,
  });

/** Positions of the agency; enough for a choice, a hundred at most. */
export const usePositions = () =>
  useQuery({
    queryKey: ['standards', 'positions'],
    queryFn: ({ signal }) => api.get<{ items: { positionId: string; name: string }[] }>('/api/v1/standards/positions', { limit: 100 }, signal),
    staleTime: 600_000,
  });

/** Published courses, for the choice of prerequisites; a hundred at most. */
export const usePublishedCourses = () =>
  useQuery({
    queryKey: ['catalogue', 'courses', 'published'],
    queryFn: ({ signal }) => api.get<{ items: { courseId: string; title: string }[] }>('/api/v1/catalogue/courses', { limit: 100 }, signal),
    staleTime: 60_000,
  });
