import type { CivilDate, EmployeeId, PositionId, UnitId } from '@piawai/contracts';

import type { EmployeeKind, Sex } from '../identity/nip.rules';
import type { HeadCapacity } from '../unit/unit-kinds.rules';
import type { EndReason } from './end-reasons.rules';
import type { EmployeeDescription } from '../organisation.types';

export interface PersonalData {
  readonly fullName: string;
  readonly frontTitle?: string;
  readonly backTitle?: string;
  readonly birthPlace?: string | null;
  readonly birthDate?: CivilDate | null;
  readonly sex?: Sex | null;
}

export interface EmploymentData {
  readonly kind: EmployeeKind;
  readonly rankGrade?: string | null;
  /** SIASN kedudukan hukum; `01` = active. */
  readonly legalStanding?: string;
}

export interface AddEmployee extends PersonalData, EmploymentData {
  /** Made by the caller: the same id and content give the first answer again. */
  readonly id: EmployeeId;
  /** As typed: spaces and dots allowed. */
  readonly nip: string;
  readonly oldNip?: string | null;
  readonly siasnId?: string | null;
  readonly unitId: UnitId;
  readonly positionId?: PositionId | null;
  readonly from: CivilDate;
}

export interface ChangePersonalData extends PersonalData {
  readonly employeeId: EmployeeId;
  /** The revision that the caller read. */
  readonly revision: number;
}

export interface ChangeEmployment extends EmploymentData {
  readonly employeeId: EmployeeId;
  readonly from: CivilDate;
  /** A new number from that date, such as the NI PPPK of a second contract. */
  readonly nip?: string;
}

export interface MoveEmployee {
  readonly employeeId: EmployeeId;
  readonly unitId: UnitId;
  readonly positionId: PositionId | null;
  readonly from: CivilDate;
}

export interface EndEmployee {
  readonly employeeId: EmployeeId;
  /** First day on which the person no longer belongs to the agency. */
  readonly from: CivilDate;
  readonly reason?: EndReason;
}

export interface ChangeIdentifier {
  readonly employeeId: EmployeeId;
  readonly kind: 'NIP' | 'OLD_NIP' | 'SIASN';
  /** As typed: spaces and dots allowed. */
  readonly value: string;
  readonly from: CivilDate;
}

export interface NameSupervisor {
  readonly employeeId: EmployeeId;
  /** Null = no named supervisor: the head of the unit leads. */
  readonly supervisorId: EmployeeId | null;
  readonly from: CivilDate;
  /** Exclusive; default: open end. */
  readonly to?: CivilDate | null;
  readonly reason?: string | null;
}

/** One line of the list of employees. */
export interface EmployeeLine {
  readonly id: EmployeeId;
  readonly displayName: string;
  readonly nip: string | null;
  readonly employeeKind: EmployeeKind | null;
  readonly rankGrade: string | null;
  readonly legalStanding: string | null;
  readonly positionName: string | null;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly ended: boolean;
}

export interface DatedText {
  readonly text: string;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

export interface EmployeeHistory {
  readonly memberships: DatedText[];
  readonly employments: DatedText[];
  readonly identifiers: DatedText[];
  readonly headships: DatedText[];
}

/** What the page of one person shows. */
export interface EmployeeCard extends EmployeeDescription {
  readonly revision: number;
  readonly supervisor: { readonly employeeId: EmployeeId; readonly displayName: string } | null;
  readonly history: EmployeeHistory;
}

/** Who leads a person on a day, and by what. */
export interface SupervisionOnDate {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  /** NAMED by hand, else the capacity in which the supervisor leads the unit. */
  readonly by: 'NAMED' | HeadCapacity;
  /** The unit that the supervisor leads; null when named. */
  readonly unitName: string | null;
  /** True when it is a unit above the person's own. */
  readonly above: boolean;
  readonly reason: string | null;
  /** Exclusive end of the row by which the supervisor leads; null = open end. */
  readonly to: CivilDate | null;
}

/** One supervisor who was named by hand. */
export interface NamedSupervision {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: string | null;
}
