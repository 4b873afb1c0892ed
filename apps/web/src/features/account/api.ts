import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';
import { meQuery } from '../../session/me';

/** A device on which the person is signed in. */
export type OwnSession = CourseSchema<'OwnSessionDto'>;

const SESSIONS = ['accounts', 'sessions'] as const;

export function useOwnSessions() {
  return useQuery({
    queryKey: SESSIONS,
    queryFn: ({ signal }) => api.get<CourseSchema<'OwnSessionsDto'>>('/api/v1/accounts/sessions', {}, signal),
  });
}

export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (session: OwnSession) => api.delete(`/api/v1/accounts/sessions/${session.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (passwords: { current: string; next: string }) => api.put('/api/v1/accounts/password', passwords),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export function useRequestEmail() {
  return useMutation({ mutationFn: (order: { email: string; password: string }) => api.put('/api/v1/accounts/email', order) });
}

export function useOfferFactor() {
  return useMutation({ mutationFn: () => api.post<CourseSchema<'SecondFactorOfferDto'>>('/api/v1/accounts/mfa') });
}

export function useConfirmFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api.put<CourseSchema<'RecoveryCodesDto'>>('/api/v1/accounts/mfa', { code }),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

export function useRemoveFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api.delete('/api/v1/accounts/mfa', { password }),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
