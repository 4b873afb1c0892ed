import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '@piawai/contracts';
import { api, saveFile } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';

export type AccountLine = CourseSchema<'AccountLineDto'>;
export type AccountCard = CourseSchema<'AccountCardDto'>;
export type GrantLine = CourseSchema<'GrantDto'>;
export type SlipLine = CourseSchema<'SlipLineDto'>;
export type SlipPreview = CourseSchema<'SlipPreviewDto'>;
export type AccountState = AccountLine['state'];
export type SlipState = SlipLine['state'];
export type Reason = CourseSchema<'GiveCodeDto'>['reason'];

export const ACCOUNT_STATES = ['NONE', 'NEVER_SIGNED_IN', 'ACTIVE', 'BLOCKED'] as const satisfies readonly AccountState[];
export const SLIP_STATES = ['OPEN', 'USED', 'EXPIRED', 'REPLACED'] as const satisfies readonly SlipState[];
export const REASONS = ['FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD', 'LOST_DEVICE', 'KNOWN_TO_OTHERS', 'OTHER'] as const satisfies readonly Reason[];

export interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly reachKind: 'subtree';
  readonly reachId: string;
  readonly from: string;
  readonly to: string | null;
}

/** Whose slips: ticked people, or a unit with all below it. */
export type SlipChoice = { readonly employeeIds: readonly string[] } | { readonly unitId: string };

export const accountsPath = '/api/v1/accounts';
export const slipsPath = `${accountsPath}/activation-slips`;
const grantsPath = `${accountsPath}/grants`;
const printsPath = `${accountsPath}/activation-prints`;

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

/** What an order of slips would do, before it is made. */
export const useSlipPreview = (choice: SlipChoice, withoutOpenSlip: boolean, enabled: boolean) =>
  useQuery({
    queryKey: ['accounts', 'slip-preview', choice, withoutOpenSlip],
    queryFn: () => api.post<SlipPreview>(`${printsPath}/preview`, { ...choice, withoutOpenSlip }),
    enabled,
    gcTime: 0,
  });

export const useSlipCounts = (unitId: string | undefined) =>
  useQuery({ queryKey: ['accounts', 'slip-counts', unitId], queryFn: ({ signal }) => api.get<CourseSchema<'SlipCountsDto'>>(`${slipsPath}/counts`, { unitId }, signal) });

/** A change of accounts; the lists and every page of a person are asked anew. */
export function useChange<Values, Answer>(change: (values: Values) => Promise<Answer>) {
  const client = useQueryClient();
  const isOurs = (key: unknown) => key === 'accounts' || (typeof key === 'string' && key.startsWith(accountsPath));
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey: [first, second] }) => isOurs(first) && second !== 'slip-preview' }),
  });
}

/** Orders slips and saves their sheet; the order keeps its id, so a second press after a lost answer makes no second one. */
export const useOrderSlips = () =>
  useChange(async ({ id, choice, withoutOpenSlip }: { id: string; choice: SlipChoice; withoutOpenSlip: boolean }) => {
    const print = await api.post<CourseSchema<'OrderedPrintDto'>>(printsPath, { id, ...choice, withoutOpenSlip });
    await saveSheet(print.id);
    return print;
  });
export const useSheet = () => useMutation({ mutationFn: saveSheet });
const saveSheet = (printId: string) => saveFile(`${printsPath}/${printId}/slips.pdf`, 'lembar-aktivasi.pdf');

export const useGiveCode = () =>
  useChange(({ employeeId, ...order }: { employeeId: string; id: string; reason: Reason; note?: string }) =>
    api.post<CourseSchema<'GivenCodeDto'>>(`${personPath(employeeId)}/activation-code`, order),
  );
export const useEndSessions = () => useChange((employeeId: string) => api.delete(`${personPath(employeeId)}/sessions`));
export const useGiveGrant = () => useChange((grant: NewGrant) => api.post(grantsPath, grant));
export const useEndGrant = () => useChange(({ id, on }: { id: string; on: string }) => api.post(`${grantsPath}/${id}/end`, { on }));

export type BulkDeed = 'sign-outs' | 'blocks' | 'unblocks';
export const useBulk = () =>
  useChange(({ deed, employeeIds }: { deed: BulkDeed; employeeIds: readonly string[] }) => api.post<CourseSchema<'BulkOutcomeDto'>>(`${accountsPath}/${deed}`, { employeeIds }));

