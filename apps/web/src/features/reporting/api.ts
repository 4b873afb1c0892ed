import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newId } from '../../api-clients';

export const STATES = ['COMPLETED', 'ACTIVE', 'REQUESTED', 'WITHDRAWN', 'EXEMPTED', 'REJECTED'] as const;
export type ReportState = (typeof STATES)[number];
export const KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'] as const;
export type EmployeeKind = (typeof KINDS)[number];
export type Standing = 'ALL' | 'BEHIND' | 'REACHED' | 'NO_DUTY';

export interface ReportFilter {
  readonly state: ReportState;
  readonly unitId?: string;
  readonly courseId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly employeeKind?: EmployeeKind;
}

export interface CompletionLine {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string | null;
  readonly employeeKind: EmployeeKind;
  readonly unitName: string;
  readonly courseTitle: string;
  readonly jp: number;
  readonly onDate: string;
  readonly score: number | null;
}

interface CourseCount {
  readonly courseId: string;
  readonly title: string;
  readonly rows: number;
}

export interface Totals {
  readonly rows: number;
  readonly people: number;
  readonly jp: number;
  readonly months: readonly { readonly month: string; readonly rows: number }[];
  readonly courses: readonly CourseCount[];
}

export interface Counts {
  readonly people: number;
  readonly jp: number;
  readonly obliged: number;
  readonly reached: number;
  /** Their duty where it is the same for all of them. */
  readonly target: number | null;
}

export interface UnitStanding extends Counts {
  readonly unitId: string;
  readonly name: string;
  readonly own: boolean;
}

export interface Dashboard {
  readonly year: number;
  readonly on: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly roots: readonly { readonly id: string; readonly name: string }[];
  readonly totals: Counts;
  readonly completions: number;
  readonly certificates: number;
  readonly months: readonly { readonly month: string; readonly jp: number }[];
  readonly courses: readonly CourseCount[];
  readonly units: readonly UnitStanding[];
}

export interface PersonStanding {
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string | null;
  readonly unitName: string;
  readonly jp: number;
  readonly target: number | null;
  readonly remaining: number | null;
  readonly monthJp: number | null;
}

export type ExportKind = 'COMPLETIONS' | 'SIASN_COURSES' | 'SIASN_TRAININGS' | 'JP_RECAP' | 'JP_PEOPLE';
export type ExportFormat = 'CSV' | 'XLSX' | 'PDF';
export type ExportState = 'ORDERED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';

export interface Manifest {
  readonly factsUntil: string;
  readonly zone: string;
  readonly rows: number;
  readonly withoutSiasnId?: number;
  readonly sha256: string;
  readonly nip: 'whole' | 'last four digits';
  readonly facts: 'reproducible' | 'live';
}

export interface ReportFile {
  readonly id: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly state: ExportState;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly bytes: number | null;
  readonly manifest: Manifest | null;
  readonly orderedAt: string;
}

const ROOT = '/api/v1/reporting';
export const linesPath = `${ROOT}/completions`;
export const peoplePath = `${ROOT}/dashboard/people`;
export const filesPath = `${ROOT}/exports`;

export const useTotals = (filter: ReportFilter) =>
  useQuery({ queryKey: ['reporting', 'totals', filter], queryFn: ({ signal }) => api.get<Totals>(`${linesPath}/totals`, { ...filter }, signal), placeholderData: keepPreviousData });

export const useUnitChoices = () =>
  useQuery({
    queryKey: ['reporting', 'units'],
    queryFn: ({ signal }) => api.get<{ items: { id: string; name: string; depth: number }[] }>(`${ROOT}/choices/units`, {}, signal),
    staleTime: 300_000,
  });

export const useCourseChoices = (search: string) =>
  useQuery({
    queryKey: ['reporting', 'courses', search],
    queryFn: ({ signal }) => api.get<{ items: { id: string; code: string; title: string }[] }>(`${ROOT}/choices/courses`, { search }, signal),
    placeholderData: keepPreviousData,
  });

export const useDashboard = (unitId: string | undefined, year: number | undefined) =>
  useQuery({
    queryKey: ['reporting', 'dashboard', unitId, year],
    queryFn: ({ signal }) => api.get<Dashboard>(`${ROOT}/dashboard`, { unitId, year }, signal),
    placeholderData: keepPreviousData,
  });

/** What a file is narrowed to. */
export interface FileFilter extends ReportFilter {
  readonly year?: number;
  readonly standing?: Standing;
  readonly direct?: boolean;
  readonly month?: number;
}

/** Orders a file; the id is made here, so that a repeat after a lost answer is the same order. */
export const useOrderFile = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: { kind: ExportKind; format: ExportFormat; filter: FileFilter }) => api.post(filesPath, { id: newId(), ...order }),
    onSuccess: () => client.invalidateQueries({ queryKey: [filesPath] }),
  });
};

/** Asks first, which renews a session that has run out, then lets the browser fetch the file itself. */
export const useDownload = () =>
  useMutation({
    mutationFn: async (id: string) => {
      await api.get(`${filesPath}/${id}`);
      window.location.assign(`${filesPath}/${id}/file`);
    },
  });

export const useReminderPreview = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['reporting', 'reminder', unitId],
    queryFn: ({ signal }) => api.get<{ due: number; reminded: number }>(`${ROOT}/reminders/preview`, { unitId }, signal),
    staleTime: 0,
    gcTime: 0,
  });

export const useRemind = () => useMutation({ mutationFn: (reminder: { id: string; unitId?: string }) => api.post<{ people: number }>(`${ROOT}/reminders`, reminder) });
