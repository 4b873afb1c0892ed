import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportField, ImportProblemCode } from '@piawai/domain/organisation/rules';
import { api } from '../../../api-clients';

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED';
export type Verdict = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'QUESTION' | 'REJECTED';
export type Answer = 'SAME_PERSON' | 'ANOTHER_PERSON';

export interface EmployeeImport {
  readonly id: string;
  readonly createdAt: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Readonly<Partial<Record<ImportField, number>>>;
  readonly effectiveOn: string;
  readonly state: ImportState;
  readonly failure: string | null;
  readonly rowsRead: number;
  readonly rowsApplied: number;
  readonly counts: Readonly<Partial<Record<Verdict | 'FAILED', number>>>;
  readonly endedCount: number;
  readonly forgottenAt: string | null;
}

export interface ImportRow {
  readonly row: number;
  readonly nip: string | null;
  readonly name: string | null;
  readonly changes: Readonly<Partial<Record<ImportField, readonly (string | null)[]>>>;
  readonly problems: readonly { readonly field: ImportField; readonly column: string | null; readonly code: ImportProblemCode; readonly row?: number }[];
  readonly answer: Answer | null;
  readonly sameAs: { readonly displayName: string; readonly nip: string | null; readonly unitName: string | null; readonly row: number | null } | null;
}

export interface CoveredUnit {
  readonly unitId: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly inFile: number;
  readonly missing: number;
}

export const IMPORTS = '/api/v1/organisation/imports';
const POLL_MS = 1_000;

export const useImports = () =>
  useQuery({ queryKey: ['organisation', 'imports'], queryFn: ({ signal }) => api.get<{ items: EmployeeImport[] }>(IMPORTS, {}, signal) });

/** One import; asked again every second while the worker is at it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['organisation', 'import', id],
    queryFn: ({ signal }) => api.get<EmployeeImport>(`${IMPORTS}/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'CHECKING' || state.data?.state === 'APPLYING' ? POLL_MS : false),
  });

export const useCoveredUnits = (id: string) =>
  useQuery({
    queryKey: ['organisation', 'import', id, 'units'],
    queryFn: ({ signal }) => api.get<{ items: CoveredUnit[] }>(`${IMPORTS}/${id}/units`, {}, signal),
  });

function useStep<Input>(id: string, step: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['organisation', 'import', id] }), client.invalidateQueries({ queryKey: [`${IMPORTS}/${id}/rows`] })]),
  });
}

export const useMapColumns = (id: string) =>
  useStep(id, (body: { mapping: Record<string, number>; effectiveOn: string }) => api.put(`${IMPORTS}/${id}/mapping`, body));

export const useAnswer = (id: string) =>
  useStep(id, ({ row, answer }: { row: number; answer: Answer }) => api.put(`${IMPORTS}/${id}/rows/${row}/answer`, { answer }));

export const useConfirm = (id: string) => useStep(id, (endedUnits: readonly string[]) => api.post(`${IMPORTS}/${id}/confirm`, { endedUnits }));
