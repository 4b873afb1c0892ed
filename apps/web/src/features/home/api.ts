import { useQuery } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { CourseSchema, ProgressSchema } from '../../api-clients';
import { getKept } from '../../session/kept-answers';

export type ContinueCard = ProgressSchema<'ContinueDto'>;
export type RunningCourse = ProgressSchema<'OwnEnrolmentDto'>;
export type YearRecord = ProgressSchema<'YearRecordDto'>;

const FEW = 5;

export const useLearningHome = (enabled: boolean) =>
  useQuery({
    queryKey: ['learning', 'home'],
    queryFn: async ({ signal }) => (await getKept<ProgressSchema<'LearningHomeDto'>>('/api/v1/learning/home', signal)).answer,
    enabled,
  });

export const useThisYear = (enabled: boolean) =>
  useQuery({
    queryKey: ['competency', 'home-year'],
    queryFn: async ({ signal }) => (await getKept<YearRecord>('/api/v1/competency/me/year', signal)).answer,
    enabled,
  });

/** A short course to begin with. */
export const useFirstCourse = (enabled: boolean) =>
  useQuery({
    queryKey: ['catalogue', 'first-course'],
    queryFn: ({ signal }) => api.get<CourseSchema<'FirstCourseDto'>>('/api/v1/catalogue/first-course', {}, signal),
    enabled,
  });

/** The first courses for the own position; more exist when `next` is not null. */
export const useCoursesForMyPosition = () =>
  useQuery({
    queryKey: ['catalogue', 'for-my-position'],
    queryFn: ({ signal }) =>
      api.get<CourseSchema<'CourseListDto'>>('/api/v1/catalogue/courses', { forMyPosition: true, limit: FEW }, signal),
  });
