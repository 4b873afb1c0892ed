import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AgencySettingKey, AgencySettings } from '@piawai/domain/organisation/rules';
import { api } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';
import { meQuery } from '../../session/me';

const SETTINGS = '/api/v1/organisation/settings';

/** A decision with its date; the shape of the value follows the key. */
export type SettingChange = Omit<CourseSchema<'SettingChangeDto'>, 'value'> & { readonly value: unknown };

export const useSettings = () =>
  useQuery({ queryKey: ['agency-settings', 'today'], queryFn: ({ signal }) => api.get<AgencySettings>(SETTINGS, {}, signal) });

export const useHistory = (mayRead: boolean) =>
  useQuery({
    queryKey: ['agency-settings', 'history'],
    queryFn: ({ signal }) => api.get<{ items: SettingChange[] }>(`${SETTINGS}/history`, {}, signal),
    enabled: mayRead,
  });

/** The running number that the next certificate of a year would get. */
export const useNextNumber = (year: string) =>
  useQuery({
    queryKey: ['agency-settings', 'next-number', year],
    queryFn: ({ signal }) => api.get<{ number: number }>('/api/v1/certificates/register/next', { year }, signal),
    enabled: /^2[01]\d\d$/.test(year),
  });

/** The code of the agency, as it stands in certificate numbers. */
export const useAgencyCode = (agencyId: string) =>
  useQuery({
    queryKey: ['agency-settings', 'units'],
    queryFn: ({ signal }) => api.get<{ items: { id: string; code: string }[] }>('/api/v1/organisation/units', {}, signal),
    select: ({ items }) => items.find(({ id }) => id === agencyId)?.code ?? '',
    staleTime: 300_000,
  });

/** Published courses that can be begun at once, the shortest first. */
export const useBeginnings = () =>
  useQuery({
    queryKey: ['agency-settings', 'beginnings'],
    queryFn: ({ signal }) => api.get<CourseSchema<'CourseListDto'>>('/api/v1/catalogue/courses', { limit: 100 }, signal),
    select: ({ items }) => items.filter(({ enrolmentRule }) => enrolmentRule === 'OPEN').sort((a, b) => a.minutes - b.minutes),
    staleTime: 300_000,
  });

/** Positions of the agency, by name. */
export const usePositions = () =>
  useQuery({
    queryKey: ['agency-settings', 'positions'],
    queryFn: ({ signal }) => api.get<CourseSchema<'PositionListDto'>>('/api/v1/organisation/positions', {}, signal),
    select: ({ items }) => items.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    staleTime: 300_000,
  });

/** A decision changes what everybody's screen shows, so the own identity is asked anew as well. */
function useDecision<Values>(decide: (values: Values) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['agency-settings'] }), client.invalidateQueries({ queryKey: meQuery.queryKey })]),
  });
}

export const useChangeSetting = (key: AgencySettingKey) => useDecision((change: { value: unknown; from: string }) => api.put(`${SETTINGS}/${key}`, change));

export const useCancelChange = () => useDecision(({ key, from }: { key: AgencySettingKey; from: string }) => api.delete(`${SETTINGS}/${key}/${from}`));
