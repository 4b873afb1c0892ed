import { useQuery } from '@tanstack/react-query';
import { api } from '../../api-clients';

export interface TraceVerdict {
  readonly code: string;
  readonly jp?: number;
  readonly job?: string;
  readonly on?: string;
  readonly dailyJpCap?: number | null;
  readonly count?: number;
  readonly nextRevisionId?: string | null;
}

export interface TracedRule {
  readonly code: 'REQUIRED_LESSONS' | 'PASSING_GRADE' | 'ACTIVE_MINUTES' | 'EARLIEST_DATE';
  readonly needed: number | string;
  readonly value: number | string | null;
  readonly met: boolean;
}

export interface TracedMissing {
  readonly code: string;
  readonly seconds?: number;
  readonly pages?: number;
  readonly best?: number;
  readonly passingGrade?: number;
}

export interface TracedLesson {
  readonly revisionId: string;
  readonly title: string;
  readonly kind: string;
  readonly moduleTitle: string;
  readonly required: boolean;
  readonly activeSeconds: number;
  readonly minActiveSeconds: number;
  readonly lastAt: string | null;
  readonly doneAt: string | null;
  readonly quiz: { readonly best: number | null; readonly attempts: number; readonly passingGrade: number | null } | null;
  readonly missing: readonly TracedMissing[];
}

export interface TracedDelivery {
  readonly eventId: string;
  readonly event: string;
  readonly occurredAt: string;
  readonly job: string | null;
  readonly state: string | null;
  readonly tries: number | null;
  readonly lastError: string | null;
  readonly dueAt: string | null;
  readonly settledAt: string | null;
}

export interface Trace {
  readonly enrolmentId: string;
  readonly own: boolean;
  readonly state: string;
  readonly zone: string;
  readonly verdict: TraceVerdict;
  readonly course: { readonly courseId: string; readonly title: string; readonly versionNumber: number; readonly ruleHash: string; readonly jp: number };
  readonly rules: readonly TracedRule[];
  readonly lessons: readonly TracedLesson[];
  readonly completion: { readonly completedAt: string; readonly completedOn: string; readonly annulledAt: string | null; readonly annulReason: string | null } | null;
  readonly certificates: readonly {
    readonly id: string; readonly number: string; readonly edition: number; readonly state: string; readonly issuedOn: string; readonly verificationId: string;
    readonly bytes: number | null;
  }[];
  readonly entries: readonly {
    readonly entryId: string; readonly kind: string; readonly completedOn: string; readonly designedJp: number | null; readonly year: number | null;
    readonly countedJp: number | null; readonly recordedAt: string;
  }[];
  readonly deliveries: readonly TracedDelivery[];
}

const IN_WORK = ['CERTIFICATE_IN_WORK', 'FILE_IN_WORK', 'RECORD_IN_WORK'];

/** Asks again every two seconds while jobs are on their way. */
export const useTrace = (enrolmentId: string) =>
  useQuery({
    queryKey: ['reporting', 'trace', enrolmentId],
    queryFn: ({ signal }) => api.get<Trace>(`/api/v1/reporting/enrolments/${enrolmentId}/trace`, {}, signal),
    refetchInterval: ({ state }) => (state.data && IN_WORK.includes(state.data.verdict.code) ? 2_000 : false),
  });
