import type { AccountId, CivilDate, CourseId, EmployeeId, EnrolmentId, EnrolmentOrderId, Scope, UnitId } from '@piawai/contracts';
import type { EmployeeKind, PositionGroup } from '@piawai/domain/organisation/rules';

import type { NipFault, OrderResult } from './order-results.rules';
import type { GivenNip } from './split-nips.rules';

/** Whom a filter finds: the people of a unit and below it today. */
export interface PeopleFilter {
  readonly unitId: UnitId;
  readonly kind?: EmployeeKind;
  readonly positionGroup?: PositionGroup;
  /** Without those who have the course already. */
  readonly notEnrolled?: boolean;
  /** Only those who have Sisa JP in this year. */
  readonly behind?: boolean;
}

/** Who is to be enrolled. */
export type Selection =
  | { readonly source: 'NIPS'; readonly nips: readonly GivenNip[] }
  | { readonly source: 'FILE'; readonly nips: readonly GivenNip[]; readonly fileName: string }
  /** `among` = only these people, or all; who they are is known to later steps only, so that the caller asks there. */
  | { readonly source: 'FILTER'; readonly filter: PeopleFilter; readonly among: readonly EmployeeId[] | null };

export interface DraftOrder {
  /** Made by the client. */
  readonly id: EnrolmentOrderId;
  readonly courseId: CourseId;
  readonly selection: Selection;
  readonly scope: Scope;
}

/** What holds for everybody of an order. */
export interface OrderTerms {
  readonly mandatory: boolean;
  readonly dueOn: CivilDate | null;
  /** Name of the group (angkatan) as certificates print it, e.g. `III`; null = the people form none. */
  readonly batch: string | null;
}

export type OrderState = 'CHECKED' | 'APPLYING' | 'APPLIED';

/** Number, date and period of a letter of assignment. */
export interface Letter {
  readonly number: string;
  /** Day of the letter. */
  readonly on: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly hoursPerWeek: number;
}

export interface OrderRecord extends OrderTerms {
  readonly id: EnrolmentOrderId;
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly agencyId: UnitId;
  readonly source: Selection['source'];
  readonly filter: PeopleFilter | null;
  readonly unitName: string | null;
  readonly fileName: string | null;
  readonly state: OrderState;
  readonly orderedAt: Date;
  readonly orderedById: AccountId;
  /** Name of who ordered it. */
  readonly orderedBy: string;
  /** Rows by result. */
  readonly counts: Readonly<Partial<Record<OrderResult, number>>>;
  readonly people: number;
  /** Rows that applying has passed. */
  readonly passed: number;
  readonly letter: Letter | null;
  readonly letterRevision: number;
}

export interface OrderLine {
  readonly row: number;
  readonly given: string | null;
  readonly fault: NipFault | null;
  readonly result: OrderResult;
  readonly enrolmentId: EnrolmentId | null;
  /** Name with titles; null for somebody unknown or out of reach. */
  readonly displayName: string | null;
  readonly unitName: string | null;
}


/** What a chunk needs of its order. */
export interface OrderInWork {
  readonly id: EnrolmentOrderId;
  readonly courseId: CourseId;
  readonly agencyId: UnitId;
  readonly confirmedBy: AccountId;
  readonly cursor: number;
  readonly mandatory: boolean;
  readonly dueOn: CivilDate | null;
}
