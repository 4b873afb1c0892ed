import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '@piawai/contracts';
import { api } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';

export type AccountLine = CourseSchema<'AccountLineDto'>;
export type AccountCard = CourseSchema<'AccountCardDto'>;
export type GrantLine = CourseSchema<'GrantDto'>;
export type AccountState = AccountLine['state'];
export type Reason = CourseSchema<'ActivateAccountDto'>['reason'];

export const ACCOUNT_STATES = ['NONE', 'NEVER_SIGNED_IN', 'ACTIVE', 'BLOCKED'] as const satisfies readonly AccountState[];
export const REASONS = ['FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD', 'KNOWN_TO_OTHERS'] as const satisfies readonly Reason[];

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

const personPath = (employeeId: string) => `${accountsPath}/people/${employeeId}`;

export const useAccount = (employeeId: string) =>
  useQuery({ queryKey: ['accounts', 'person', employeeId], queryFn: ({ signal }) => api.get<AccountCard>(personPath(employeeId), {}, signal) });

export const useGrants = (accountId: string) =>
  useQuery({
    queryKey: ['accounts', 'grants', accountId],
    queryFn: ({ signal }) => api.get<{ items: GrantLine[] }>(grantsPath, { accountId, limit: 100 }, signal),
  });

export interface UnitNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

export const useUnits = () =>
  useQuery({
    queryKey: ['accounts', 'units'],
    queryFn: ({ signal }) => api.get<{ rootId: string; items: UnitNode[] }>('/api/v1/organisation/units', {}, signal),
    staleTime: 300_000,
  });

/** A change of accounts; the list and every page of a person are asked anew. */
function useChange<Values, Answer>(change: (values: Values) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['accounts'] }), client.invalidateQueries({ queryKey: [accountsPath] })]),
  });
}

export const useActivationLink = () =>
  useChange((order: { employeeId: string; reason: Reason }) => api.post<{ token: string; expiresAt: string }>(`${accountsPath}/activation-links`, order));
export const useEndSessions = () => useChange((employeeId: string) => api.delete(`${personPath(employeeId)}/sessions`));
export const useGiveGrant = () => useChange((grant: NewGrant) => api.post(grantsPath, grant));
export const useEndGrant = () => useChange(({ id, on }: { id: string; on: string }) => api.post(`${grantsPath}/${id}/end`, { on }));
