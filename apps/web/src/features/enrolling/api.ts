import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export type Order = ProgressSchema<'EnrolmentOrderDto'>;
export type OrderDetail = ProgressSchema<'OrderDetailDto'>;
export type OrderRow = ProgressSchema<'OrderRowDto'>;
export type PeopleFilter = ProgressSchema<'PeopleFilterDto'>;
export type SavedFilter = ProgressSchema<'SavedFilterDto'>;
export type Letter = ProgressSchema<'LetterDto'>;

export interface UnitNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

export const ORDERS = '/api/v1/learning/enrolment-orders';
const FILTERS = '/api/v1/learning/people-filters';
const POLL_MS = 1_000;

const orderKey = (id: string) => ['learning', 'enrolment-order', id] as const;

/** One order; asked again every second while the worker is at it. */
export const useOrder = (id: string) =>
  useQuery({
    queryKey: orderKey(id),
    queryFn: ({ signal }) => api.get<OrderDetail>(`${ORDERS}/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'APPLYING' ? POLL_MS : false),
  });

export interface Draft {
  readonly id: string;
  readonly courseId: string;
  readonly nips?: string;
  readonly filter?: PeopleFilter;
}

export const useDraft = () => useMutation({ mutationFn: ({ id, ...body }: Draft) => api.put<OrderDetail>(`${ORDERS}/${id}`, body) });

function useStep<Input>(id: string, step: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: orderKey(id) }), client.invalidateQueries({ queryKey: [`${ORDERS}/${id}/rows`] })]),
  });
}

export const useConfirm = (id: string) => useStep(id, (terms: { mandatory: boolean; dueOn?: string; batch?: string }) => api.post(`${ORDERS}/${id}/confirm`, terms));

export const useWriteLetter = (id: string) => useStep(id, (letter: Letter & { readRevision: number }) => api.put(`${ORDERS}/${id}/letter`, letter));

export const useCourseTitle = (courseId: string) =>
  useQuery({
    queryKey: ['catalogue', 'course-title', courseId],
    queryFn: async ({ signal }) => (await api.get<{ title: string }>(`/api/v1/catalogue/courses/${courseId}`, {}, signal)).title,
  });

export const useUnits = () =>
  useQuery({
    queryKey: ['organisation', 'units'],
    queryFn: ({ signal }) => api.get<{ rootId: string; items: UnitNode[] }>('/api/v1/organisation/units', {}, signal),
    staleTime: 60_000,
  });

export const useSavedFilters = () =>
  useQuery({ queryKey: ['learning', 'people-filters'], queryFn: ({ signal }) => api.get<{ items: SavedFilter[] }>(FILTERS, {}, signal) });

function useFilterChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['learning', 'people-filters'] }) });
}

export const useSaveFilter = () => useFilterChange(({ id, ...body }: SavedFilter) => api.put(`${FILTERS}/${id}`, body));
export const useRemoveFilter = () => useFilterChange((id: string) => api.delete(`${FILTERS}/${id}`));
