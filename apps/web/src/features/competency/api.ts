import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api-clients';
import { send } from '../../api-clients/send';

export interface YearRecord {
  readonly personName: string;
  readonly year: number;
  /** PNS, CPNS, PPPK or PPPK_PARUH_WAKTU; null without an employment. */
  readonly employeeKind: string | null;
  readonly counted: number;
  readonly target: number | null;
  readonly remaining: number | null;
  readonly met: boolean | null;
  readonly ceiling: number | null;
  readonly ceilingExceeded: boolean;
  /** `to` is the day after the last. */
  readonly period: { readonly kind: 'CALENDAR_YEAR' | 'CONTRACT_YEAR'; readonly from: string; readonly to: string; readonly counted: number };
  readonly basis: string | null;
  readonly months: readonly { readonly month: number; readonly counted: number }[];
  readonly years: readonly number[];
  readonly remarks: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
  readonly platformOnly: boolean;
}

export interface Why {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface TimelineEntry {
  readonly entryId: string;
  readonly title: string;
  readonly form: { readonly nameId: string; readonly nameEn: string };
  readonly startedOn: string;
  readonly completedOn: string;
  readonly raw: number;
  readonly counted: number;
  readonly policyVersion: string | null;
  readonly why: readonly Why[];
  readonly reversed: boolean;
  readonly levels: readonly { readonly code: string; readonly nameId: string; readonly nameEn: string; readonly level: number }[];
  readonly unitName: string;
  readonly enrolmentId: string;
  readonly certificate: { readonly id: string; readonly number: string; readonly verificationId: string; readonly state: string } | null;
}

export interface ProfileLine {
  readonly competencyId: string;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly group: 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';
  readonly required: number;
  readonly attained: number;
  readonly gap: number;
  readonly evidence: { readonly title: string; readonly attainedOn: string } | null;
  readonly raisingCourses: number;
}

export interface Profile {
  readonly personName: string;
  readonly positionName: string | null;
  readonly jpm: number | null;
  readonly lines: readonly ProfileLine[];
}

/** Whose record: one's own, or that of an employee whom the permission covers. */
export type Whose = 'me' | { readonly employeeId: string };

export const recordPath = (whose: Whose): string =>
  whose === 'me' ? '/api/v1/competency/me' : `/api/v1/competency/employees/${encodeURIComponent(whose.employeeId)}`;

/** @param year null = the present one */
export const useYearRecord = (whose: Whose, year: number | null) =>
  useQuery({
    queryKey: ['competency', whose, 'year', year],
    queryFn: ({ signal }) => api.get<YearRecord>(`${recordPath(whose)}/year`, { year }, signal),
    placeholderData: keepPreviousData,
  });

export const useProfile = (whose: Whose) =>
  useQuery({
    queryKey: ['competency', whose, 'levels'],
    queryFn: ({ signal }) => api.get<Profile>(`${recordPath(whose)}/levels`, {}, signal),
  });

/** Fetches the whole record as a file and hands it to the browser; a plain link would miss a session that needs renewing. */
export const useRecordFile = (whose: Whose) =>
  useMutation({
    mutationFn: async (ending: 'csv' | 'json') => {
      const answer = await send(new Request(`${recordPath(whose)}/export.${ending}`));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = `capaian-jp.${ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });
