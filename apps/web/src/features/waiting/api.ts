import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newId } from '../../api-clients';
import type { CourseSchema, ProgressSchema } from '../../api-clients';
import { WAITING_KEY } from '../../session/waiting-count';

export type WaitingRequest = ProgressSchema<'WaitingRequestDto'>;
export type RecentDecision = ProgressSchema<'RecentDecisionDto'>;
export type OfferedMove = ProgressSchema<'OfferedMoveDto'>;
export type RowOutcome = ProgressSchema<'RowOutcomeDto'>;
export type WaitingReview = CourseSchema<'AuthoredCourseDto'>;
export type StandIn = CourseSchema<'StandInDto'>;
export type Candidate = CourseSchema<'StandInCandidateDto'>;

export const APPROVALS = '/api/v1/learning/approvals';
export const REVIEWS = '/api/v1/catalogue/reviews';
const STAND_INS = '/api/v1/organisation/stand-ins';

/** Stand-ins of an employee; without one, the reader's own. */
const standInsOf = (employeeId?: string) => (employeeId ? `/api/v1/organisation/employees/${employeeId}/stand-ins` : STAND_INS);

export interface Decision {
  readonly enrolmentIds: readonly string[];
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly reason?: string;
}

/** Rows go one by one at the service: a request may be decided while another is refused. */
function useRows<Given>(path: string, bodyOf: (given: Given) => object) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given: Given) => (await api.post<ProgressSchema<'RowOutcomesDto'>>(path, bodyOf(given))).items,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: [APPROVALS] }), client.invalidateQueries({ queryKey: [WAITING_KEY] })]),
  });
}

export const useDecide = () => useRows<Decision>(`${APPROVALS}/decisions`, (decision) => decision);

export const useTakeBack = () => useRows<readonly string[]>(`${APPROVALS}/withdrawals`, (enrolmentIds) => ({ enrolmentIds }));

/** What the reader decided in the last minutes; what can no longer be taken back leaves by itself. */
export const useRecentDecisions = () =>
  useQuery({
    queryKey: [WAITING_KEY, 'recent'],
    queryFn: async ({ signal }) => (await api.get<ProgressSchema<'RecentDecisionsDto'>>(`${APPROVALS}/recent`, {}, signal)).items,
    refetchInterval: ({ state }) => (state.data?.length ? 30_000 : false),
  });

export const useOfferedMoves = () =>
  useQuery({
    queryKey: [WAITING_KEY, 'moves'],
    queryFn: async ({ signal }) => (await api.get<ProgressSchema<'OfferedMovesDto'>>('/api/v1/learning/moves', {}, signal)).items,
  });

const standInsKey = ['organisation', 'stand-ins'] as const;

export const useStandIns = (employeeId?: string) =>
  useQuery({
    queryKey: [...standInsKey, 'of', employeeId ?? ''],
    queryFn: async ({ signal }) => (await api.get<CourseSchema<'StandInsDto'>>(standInsOf(employeeId), {}, signal)).items,
  });

export const useCandidates = (search: string) =>
  useQuery({
    queryKey: [...standInsKey, 'candidates', search],
    queryFn: async ({ signal }) => (await api.get<CourseSchema<'StandInCandidatesDto'>>(`${STAND_INS}/candidates`, { search }, signal)).items,
    enabled: search.length >= 3,
  });

/** The id is made once per dialog, so that a repeated tap names once. */
export function useNameStandIn(employeeId?: string) {
  const client = useQueryClient();
  const [id] = useState(newId);
  return useMutation({
    mutationFn: (naming: { standInId: string; from: string; to?: string }) => api.post(standInsOf(employeeId), { id, ...naming }),
    onSuccess: () => client.invalidateQueries({ queryKey: standInsKey }),
  });
}

export function useEndStandIn(employeeId?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`${standInsOf(employeeId)}/${id}/end`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: standInsKey }),
  });
}

/** Name with titles of somebody in reach. */
export const useEmployeeName = (employeeId: string) =>
  useQuery({
    queryKey: ['organisation', 'employee-name', employeeId],
    queryFn: async ({ signal }) => (await api.get<{ displayName: string }>(`/api/v1/organisation/employees/${employeeId}`, {}, signal)).displayName,
  });
