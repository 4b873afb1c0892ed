import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EmployeeKind, EndReason, HeadCapacity, PositionGroup, UnitKind } from '@piawai/domain/organisation/rules';
import { api } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';

export interface EmployeeLine {
  readonly id: string;
  readonly displayName: string;
  readonly nip: string | null;
  readonly employeeKind: EmployeeKind | null;
  readonly rankGrade: string | null;
  readonly legalStanding: string | null;
  readonly positionName: string | null;
  readonly unitName: string;
  readonly ended: boolean;
}

export interface DatedText {
  readonly text: string;
  readonly from: string;
  readonly to: string | null;
}

export interface EmployeeCard {
  readonly id: string;
  readonly revision: number;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly displayName: string;
  readonly nip: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly sex: 'MALE' | 'FEMALE' | null;
  readonly employeeKind: EmployeeKind | null;
  readonly legalStanding: string | null;
  readonly rankGrade: string | null;
  readonly rankText: string;
  readonly positionId: string | null;
  readonly positionName: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly topUnitName: string | null;
  readonly agencyName: string | null;
  readonly supervisor: { readonly employeeId: string; readonly displayName: string } | null;
  readonly mergedInto: { readonly mergeId: string; readonly employeeId: string; readonly displayName: string } | null;
  readonly history: Readonly<Record<'memberships' | 'employments' | 'identifiers' | 'headships', readonly DatedText[]>>;
}

export interface UnitNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly revision: number;
  readonly head: { readonly employeeId: string; readonly displayName: string; readonly capacity: HeadCapacity } | null;
  readonly members: number;
}

export interface PositionLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly positionGroup: PositionGroup;
  /** People who hold it today. */
  readonly holders: number;
}

export const EMPLOYEES = '/api/v1/organisation/employees';

export const useUnitTree = () =>
  useQuery({
    queryKey: ['organisation', 'units'],
    queryFn: ({ signal }) => api.get<{ rootId: string; items: UnitNode[] }>('/api/v1/organisation/units', {}, signal),
    staleTime: 60_000,
  });

export const usePositions = () =>
  useQuery({
    queryKey: ['organisation', 'positions'],
    queryFn: ({ signal }) => api.get<{ items: PositionLine[] }>('/api/v1/organisation/positions', {}, signal),
    staleTime: 60_000,
  });

export const useEmployee = (id: string) =>
  useQuery({ queryKey: ['organisation', 'employee', id], queryFn: ({ signal }) => api.get<EmployeeCard>(`${EMPLOYEES}/${id}`, {}, signal) });

/** A change of the organisation; every list and page of it is asked anew. */
export function useChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['organisation'] }), client.invalidateQueries({ queryKey: [EMPLOYEES] })]),
  });
}

export interface NewEmployee {
  readonly id: string;
  readonly nip: string;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly kind: EmployeeKind;
  readonly rankGrade: string | null;
  readonly unitId: string;
  readonly positionId: string | null;
  readonly from: string;
}

export const useAddEmployee = () => useChange((employee: NewEmployee) => api.post(EMPLOYEES, employee));

export interface PersonalData {
  readonly revision: number;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
}

export const useChangePersonalData = (id: string) => useChange((data: PersonalData) => api.patch(`${EMPLOYEES}/${id}`, data));

export interface Employment {
  readonly kind: EmployeeKind;
  readonly rankGrade: string | null;
  readonly legalStanding: string;
  readonly nip?: string;
  readonly from: string;
}

export const useChangeEmployment = (id: string) => useChange((data: Employment) => api.post(`${EMPLOYEES}/${id}/employment`, data));

export const useMoveEmployee = (id: string) =>
  useChange((move: { unitId: string; positionId: string | null; from: string }) => api.post(`${EMPLOYEES}/${id}/move`, move));

export const useEndEmployee = (id: string) => useChange((end: { from: string; reason: EndReason }) => api.post(`${EMPLOYEES}/${id}/end`, end));

export interface NewUnit {
  readonly id: string;
  readonly parentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly from: string;
}

export const useAddUnit = () => useChange((unit: NewUnit) => api.post('/api/v1/organisation/units', unit));

export const useChangeUnit = (id: string) =>
  useChange((unit: { revision: number; code: string; name: string; kind: string; from: string }) => api.patch(`/api/v1/organisation/units/${id}`, unit));

export const useSetHead = (id: string) =>
  useChange((head: { employeeId: string | null; capacity: HeadCapacity; from: string; to: string | null }) => api.put(`/api/v1/organisation/units/${id}/head`, head));

export const useAddPosition = () =>
  useChange((position: { id: string; code: string; name: string; positionGroup: string }) => api.post('/api/v1/organisation/positions', position));

export const useChangeIdentifier = (id: string) =>
  useChange((number: { kind: string; value: string; from: string }) => api.post(`${EMPLOYEES}/${id}/identifiers`, number));

export const useSupervision = (id: string, on: string) =>
  useQuery({
    queryKey: ['organisation', 'supervision', id, on],
    queryFn: ({ signal }) => api.get<CourseSchema<'SupervisionDto'>>(`${EMPLOYEES}/${id}/supervision`, { on }, signal),
    enabled: on !== '',
  });

export interface NamedSupervisor {
  readonly supervisorId: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
}

export const useNameSupervisor = (id: string) => useChange((supervisor: NamedSupervisor) => api.put(`${EMPLOYEES}/${id}/supervisor`, supervisor));
