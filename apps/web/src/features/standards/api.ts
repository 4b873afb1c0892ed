import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';

export type CompetencyGroup = 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';

export interface Competency {
  readonly id: string;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly senseId: string;
  readonly senseEn: string;
  readonly group: CompetencyGroup;
  readonly maxLevel: number;
}

export interface CompetencyLevel {
  readonly level: number;
  readonly nameId: string;
  readonly nameEn: string;
  readonly descriptionId: string;
  readonly descriptionEn: string;
}

export interface PositionLine {
  readonly positionId: string;
  readonly code: string;
  readonly name: string;
  readonly positionGroup: string;
  readonly competencies: number;
}

export interface StandardLevel {
  readonly competencyId: string;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly group: CompetencyGroup;
  readonly level: number;
}

export interface PositionStandard {
  readonly name: string;
  readonly on: string;
  readonly items: readonly StandardLevel[];
}

interface JpRate {
  readonly jpPerUnit: number | null;
  readonly surplusPercent: number;
  readonly dailyCap: number | null;
}

export interface JpPolicy {
  readonly id: string;
  readonly version: string;
  readonly formId: number;
  readonly unit: 'MINUTES' | 'DAY' | 'SESSION' | 'OCCASION' | 'SEMESTER';
  readonly minutesPerJp: number;
  readonly national: JpRate;
  readonly unitsPerMonth: number | null;
  readonly validFrom: string;
}

export interface JpRules {
  readonly on: string;
  readonly policies: readonly JpPolicy[];
  readonly duties: readonly {
    readonly employeeKind: string;
    readonly minJp: number | null;
    readonly maxJp: number | null;
    readonly basis: string;
  }[];
}

interface DevelopmentForm {
  readonly id: number;
  readonly nameId: string;
  readonly nameEn: string;
}

export const useDictionary = () =>
  useQuery({
    queryKey: ['standards', 'competencies'],
    queryFn: ({ signal }) => api.get<{ items: Competency[] }>('/api/v1/standards/competencies', {}, signal),
    staleTime: 600_000,
  });

export const useLevels = (competencyId: string) =>
  useQuery({
    queryKey: ['standards', 'levels', competencyId],
    queryFn: ({ signal }) => api.get<{ items: CompetencyLevel[] }>(`/api/v1/standards/competencies/${competencyId}/levels`, {}, signal),
  });

export const useStandard = (positionId: string) =>
  useQuery({
    queryKey: ['standards', 'position', positionId],
    queryFn: ({ signal }) => api.get<PositionStandard>(`/api/v1/standards/positions/${positionId}`, {}, signal),
  });

export const useForms = () =>
  useQuery({
    queryKey: ['standards', 'forms'],
    queryFn: ({ signal }) => api.get<{ items: DevelopmentForm[] }>('/api/v1/standards/forms', {}, signal),
    staleTime: 600_000,
  });

export const useJpRules = () =>
  useQuery({
    queryKey: ['standards', 'jp-rules'],
    queryFn: ({ signal }) => api.get<JpRules>('/api/v1/standards/jp-rules', {}, signal),
  });

export interface NewDuty {
  readonly employeeKind: string;
  readonly minJp: number | null;
  readonly maxJp: number | null;
  readonly period: string;
  readonly basis: string;
  readonly validFrom: string;
}

export interface NewJpPolicy {
  readonly version: string;
  readonly formId: number;
  readonly unit: JpPolicy['unit'];
  readonly jpPerUnit: number | null;
  readonly internationalSurplusPercent: number;
  readonly dailyCap: number | null;
  readonly unitsPerMonth: number | null;
  readonly yearlyCap: number | null;
  readonly basis: string;
  readonly validFrom: string;
}

/** Adds a rule of the own agency. */
export function useAddRule<Rule>(kind: 'duties' | 'jp-policies') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rule: Rule) => api.post(`/api/v1/standards/${kind}`, rule),
    onSuccess: () => client.invalidateQueries({ queryKey: ['standards', 'jp-rules'] }),
  });
}

export interface NewStandard {
  /** First day, `yyyy-MM-dd`. */
  readonly from: string;
  readonly levels: readonly { readonly competencyId: string; readonly level: number }[];
}

export function useSetStandard(positionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (standard: NewStandard) => api.put(`/api/v1/standards/positions/${positionId}`, standard),
    onSuccess: () => client.invalidateQueries({ queryKey: ['standards'] }),
  });
}
