import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '@piawai/contracts';
import { api } from '../../api-clients';

export const ACCOUNT_STATES = ['NONE', 'NEVER_SIGNED_IN', 'ACTIVE', 'BLOCKED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface AccountLine {
  readonly employeeId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly nip: string | null;
  readonly unitName: string;
  readonly state: AccountState;
  readonly roles: readonly Role[];
}

export interface GrantLine {
  readonly id: string;
  readonly role: Role;
  readonly reachKind: string;
  readonly reachName: string | null;
  readonly from: string;
  /** The day on which it no longer holds; null = open end. */
  readonly to: string | null;
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly reachKind: 'subtree';
  readonly reachId: string;
  readonly from: string;
  readonly to: string | null;
}

export const accountsPath = '/api/v1/accounts';
const grantsPath = `${accountsPath}/grants`;

/** Roles that an admin gives over a unit; the others follow from the organisation or come with a later step. */
export const GIVEN_ROLES = ['PENGAMPU', 'PENYELENGGARA', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR'] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

export const useActivationLink = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (employeeId: string) => api.post<{ token: string; expiresAt: string }>(`${accountsPath}/activation-links`, { employeeId }),
    onSuccess: () => client.invalidateQueries({ queryKey: [accountsPath] }),
  });
};

export const useGrants = (accountId: string) =>
  useQuery({
    queryKey: ['accounts', 'grants', accountId],
    queryFn: ({ signal }) => api.get<{ items: GrantLine[] }>(grantsPath, { accountId, limit: 100 }, signal),
  });

export const useUnits = () =>
  useQuery({
    queryKey: ['accounts', 'units'],
    queryFn: ({ signal }) => api.get<{ rootId: string; items: { id: string; parentId: string | null; name: string }[] }>('/api/v1/organisation/units', {}, signal),
    staleTime: 300_000,
  });

function useGrantChange<Values>(change: (values: Values) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['accounts', 'grants'] }), client.invalidateQueries({ queryKey: [accountsPath] })]),
  });
}

export const useGiveGrant = () => useGrantChange((grant: NewGrant) => api.post(grantsPath, grant));
export const useEndGrant = () => useGrantChange(({ id, on }: { id: string; on: string }) => api.post(`${grantsPath}/${id}/end`, { on }));
