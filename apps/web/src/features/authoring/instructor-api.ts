import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';

export type TaughtModule = CourseSchema<'TaughtModuleDto'>;
export type NamedInstructor = CourseSchema<'NamedInstructorDto'>;
export type InstructorChoice = CourseSchema<'InstructorChoiceDto'>;

const pathOf = (courseId: string) => `/api/v1/catalogue/drafts/${courseId}/instructors`;

/** @param version asked anew when the outline was saved */
export const useTaughtModules = (courseId: string, version: string) =>
  useQuery({
    queryKey: ['authoring', 'instructors', courseId, version],
    queryFn: ({ signal }) => api.get<CourseSchema<'TaughtModulesDto'>>(pathOf(courseId), {}, signal),
  });

export const useInstructorChoices = (courseId: string, search: string) =>
  useQuery({
    queryKey: ['authoring', 'instructor-choices', courseId, search],
    queryFn: ({ signal }) => api.get<CourseSchema<'InstructorChoicesDto'>>(`${pathOf(courseId)}/choices`, { search }, signal),
    enabled: search !== '',
  });

function useInstructorChange<Command>(courseId: string, send: (command: Command) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: ['authoring', 'instructors', courseId] }) });
}

export const useNameInstructor = (courseId: string) =>
  useInstructorChange(courseId, (naming: { id: string; moduleId: string; accountId: string; from: string; to: null }) => api.post(pathOf(courseId), naming));

export const useEndInstructor = (courseId: string, instructorId: string) =>
  useInstructorChange(courseId, (to: string) => api.put(`${pathOf(courseId)}/${instructorId}/end`, { to }));
