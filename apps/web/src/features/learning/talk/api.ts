import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';

export type Question = ProgressSchema<'ThreadQuestionDto'>;
export type Post = ProgressSchema<'PostDto'>;
export type Classmate = ProgressSchema<'ClassmateDto'>;
export type Announcement = ProgressSchema<'AnnouncementDto'>;
export type Audience = Announcement['audience'];

const coursePath = (courseId: string) => `/api/v1/learning/courses/${courseId}`;
export const questionsPath = (courseId: string) => `${coursePath(courseId)}/questions`;
export const answersPath = (courseId: string, questionId: string) => `${questionsPath(courseId)}/${questionId}/answers`;
export const announcementsPath = (courseId: string) => `${coursePath(courseId)}/announcements`;

/** How one belongs to a course, and what waits in it. */
export const useClassroom = (courseId: string) =>
  useQuery({
    queryKey: [`${coursePath(courseId)}/classroom`],
    queryFn: ({ signal }) => api.get<ProgressSchema<'ClassroomDto'>>(`${coursePath(courseId)}/classroom`, {}, signal),
  });

export const useQuestion = (courseId: string, questionId: string) =>
  useQuery({
    queryKey: [questionsPath(courseId), questionId],
    queryFn: ({ signal }) => api.get<Question>(`${questionsPath(courseId)}/${questionId}`, {}, signal),
  });

/** People whose name holds the words; asked only while somebody is being named. */
export const useClassmates = (courseId: string, search: string | null) =>
  useQuery({
    queryKey: [`${coursePath(courseId)}/classmates`, search],
    queryFn: ({ signal }) => api.get<ProgressSchema<'ClassmatesDto'>>(`${coursePath(courseId)}/classmates`, { search: search ?? '' }, signal),
    enabled: search !== null,
    staleTime: 60_000,
  });

export const useOutlook = (courseId: string, wanted: boolean) =>
  useQuery({
    queryKey: [announcementsPath(courseId), 'outlook'],
    queryFn: ({ signal }) => api.get<ProgressSchema<'AnnouncementOutlookDto'>>(`${announcementsPath(courseId)}/outlook`, {}, signal),
    enabled: wanted,
  });

export const useLatestAnnouncements = (courseId: string, limit: number) =>
  useQuery({
    queryKey: [announcementsPath(courseId), 'latest', limit],
    queryFn: ({ signal }) => api.get<ProgressSchema<'AnnouncementPageDto'>>(announcementsPath(courseId), { limit }, signal),
    retry: false,
  });

/** A change below a course; whatever is shown of the course's thread and announcements is asked anew. */
function useCourseChange<Command, Answer>(courseId: string, send: (command: Command) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey: [first] }) => typeof first === 'string' && first.startsWith(`${coursePath(courseId)}/`) }),
  });
}

export interface NewPost {
  readonly id: string;
  readonly text: string;
  readonly lessonRevisionId?: string | undefined;
}

export const useAsk = (courseId: string) => useCourseChange(courseId, (question: NewPost) => api.post(questionsPath(courseId), question));
export const useAnswer = (courseId: string, questionId: string) => useCourseChange(courseId, (answer: NewPost) => api.post(answersPath(courseId, questionId), answer));

export const useAccept = (courseId: string, questionId: string) =>
  useCourseChange(courseId, (answerId: string | null) => api.put(`${questionsPath(courseId)}/${questionId}/accepted`, { answerId }));

/** What can be done to one post. */
export function usePostChanges(courseId: string, postId: string) {
  const post = `${coursePath(courseId)}/posts/${postId}`;
  return {
    change: useCourseChange(courseId, (text: string) => api.put(post, { text })),
    withdraw: useCourseChange(courseId, () => api.post(`${post}/withdrawal`)),
    report: useCourseChange(courseId, (reason: string) => api.post(`${post}/reports`, { reason })),
    settle: useCourseChange(courseId, () => api.delete(`${post}/reports`)),
    hide: useCourseChange(courseId, (reason: string) => api.put(`${post}/hidden`, { reason })),
    show: useCourseChange(courseId, () => api.delete(`${post}/hidden`)),
  };
}

export interface AnnouncementWords {
  readonly title: string;
  readonly text: string;
}

export const useSendAnnouncement = (courseId: string) =>
  useCourseChange(courseId, (command: AnnouncementWords & { id: string; audience: Audience }) => api.post<ProgressSchema<'SentAnnouncementDto'>>(announcementsPath(courseId), command));

export const useCorrectAnnouncement = (courseId: string, id: string) =>
  useCourseChange(courseId, (command: AnnouncementWords & { revision: number }) => api.put(`${announcementsPath(courseId)}/${id}`, command));

export const useWithdrawAnnouncement = (courseId: string, id: string) => useCourseChange(courseId, () => api.post(`${announcementsPath(courseId)}/${id}/withdrawal`));
