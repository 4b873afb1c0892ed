import type { CivilDate, CourseId, UnitId } from '@piawai/contracts';

/** States of an enrolment that the report can be asked for; COMPLETED alone rests on facts that never change. */
export const REPORT_STATES = ['COMPLETED', 'ACTIVE', 'REQUESTED', 'WITHDRAWN', 'EXEMPTED', 'REJECTED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const EMPLOYEE_KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'] as const;

/** What the completion report is narrowed to. Units and kinds are those of the time of the fact. */
export interface CompletionFilter {
  readonly state: ReportState;
  /** The unit and everything below it. */
  readonly unitId?: UnitId | undefined;
  readonly courseId?: CourseId | undefined;
  /** First day: of completion, or of the request for other states. */
  readonly from?: CivilDate | undefined;
  /** Last day, inclusive. */
  readonly to?: CivilDate | undefined;
  readonly employeeKind?: (typeof EMPLOYEE_KINDS)[number] | undefined;
}
