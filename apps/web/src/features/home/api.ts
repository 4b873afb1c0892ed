import { useQuery } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ListPage } from '../../api-clients';

/** The lesson to go on with, and what it costs. */
export interface ContinueCard {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly revisionId: string;
  readonly lessonTitle: string;
  /** Place in the course, from 1. */
  readonly number: number;
  readonly count: number;
  readonly minutesLeft: number;
  readonly bytes: number;
}

export interface RunningCourse {
  readonly enrolmentId: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly lessons: number;
  readonly lessonsDone: number;
  /** When everything is done and only a day is waited for. */
  readonly completesOn: string | null;
}

export interface LearningHome {
  readonly continue: ContinueCard | null;
  readonly running: readonly RunningCourse[];
  readonly nextDate: { readonly on: string; readonly courseTitle: string } | null;
}

export interface YearRecord {
  readonly year: number;
  readonly employeeKind: string | null;
  readonly counted: number;
  readonly target: number | null;
  readonly ceiling: number | null;
  readonly platformOnly: boolean;
}

export const useLearningHome = (enabled: boolean) =>
  useQuery({
    queryKey: ['learning', 'home'],
    queryFn: ({ signal }) => api.get<LearningHome>('/api/v1/learning/home', {}, signal),
    enabled,
  });

export const useThisYear = (enabled: boolean) =>
  useQuery({
    queryKey: ['competency', 'me', 'year'],
    queryFn: ({ signal }) => api.get<YearRecord>('/api/v1/competency/me/year', {}, signal),
    enabled,
  });

/** A course in the catalogue, as far as this page shows it. */
export interface SuggestedCourse {
  readonly courseId: string;
  readonly title: string;
  readonly jp: number;
}

/** The first courses for the own position; more exist when `next` is not null. */
export const useCoursesForMyPosition = (enabled: boolean) =>
  useQuery({
    queryKey: ['catalogue', 'courses', 'for-my-position'],
    queryFn: ({ signal }) => api.get<ListPage<SuggestedCourse>>('/api/v1/catalogue/courses', { forMyPosition: true, limit: 5 }, signal),
    enabled,
  });
