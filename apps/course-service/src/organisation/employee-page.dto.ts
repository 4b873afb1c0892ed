import type { EmployeeKind, HeadCapacity, Sex } from '@piawai/domain/organisation/rules';

export class EmployeeLineDto {
  /** The employee. */
  id: string;
  /** Name with titles. */
  displayName: string;
  /** Whole for those who manage people, else the last four digits. */
  nip: string | null;
  /** Kind of employee. */
  employeeKind: EmployeeKind | null;
  /** Grade. */
  rankGrade: string | null;
  /** SIASN kedudukan hukum. */
  legalStanding: string | null;
  /** The post. */
  positionName: string | null;
  /** The unit. */
  unitId: string;
  /** Its name. */
  unitName: string;
  /** True for those who left. */
  ended: boolean;
}

export class EmployeePageDto {
  /** Employees by name. */
  items: EmployeeLineDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class DatedTextDto {
  /** What held. */
  text: string;
  /** First day. */
  from: string;
  /** Day on which it no longer holds; null = open end. */
  to: string | null;
}

export class EmployeeHistoryDto {
  /** Units and posts. */
  memberships: DatedTextDto[];
  /** Kinds, grades and standings. */
  employments: DatedTextDto[];
  /** Numbers; empty for those who do not manage people. */
  identifiers: DatedTextDto[];
  /** Offices as head. */
  headships: DatedTextDto[];
}

export class SupervisorDto {
  /** The employee who leads. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
}

export class MergedIntoDto {
  /** The merge, for its undoing. */
  mergeId: string;
  /** The record that stays. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
}

export class SupervisionOnDateDto extends SupervisorDto {
  /** NAMED by hand, else the capacity in which the supervisor leads the unit. */
  by: 'NAMED' | HeadCapacity;
  /** The unit that the supervisor leads; null when named. */
  unitName: string | null;
  /** True when it is a unit above the person's own. */
  above: boolean;
  /** Why, when named. */
  reason: string | null;
  /** Day on which it ends; null = open end. */
  to: string | null;
}

export class NamedSupervisionDto extends SupervisorDto {
  /** First day. */
  from: string;
  /** Day on which it ended or ends; null = open end. */
  to: string | null;
  /** Why. */
  reason: string | null;
}

export class SupervisionDto {
  /** The day asked for. */
  on: string;
  /** Who leads on that day; null = nobody. */
  supervisor: SupervisionOnDateDto | null;
  /** Who was named by hand, latest first. */
  named: NamedSupervisionDto[];
}

export class EmployeeDto {
  /** The employee. */
  id: string;
  /** Send it along with a change of names or birth data. */
  revision: number;
  /** Name without titles. */
  fullName: string;
  /** Titles before the name. */
  frontTitle: string;
  /** Titles after the name. */
  backTitle: string;
  /** Name with titles. */
  displayName: string;
  /** Whole for those who manage people, else the last four digits. */
  nip: string | null;
  /** Place of birth. */
  birthPlace: string | null;
  /** Date of birth. */
  birthDate: string | null;
  /** MALE or FEMALE. */
  sex: Sex | null;
  /** Kind of employee; null for those who left. */
  employeeKind: EmployeeKind | null;
  /** SIASN kedudukan hukum. */
  legalStanding: string | null;
  /** Grade. */
  rankGrade: string | null;
  /** Grade with the name of the rank. */
  rankText: string;
  /** The post. */
  positionId: string | null;
  /** Its name. */
  positionName: string | null;
  /** The unit; null for those who left. */
  unitId: string | null;
  /** Its name. */
  unitName: string | null;
  /** The perangkat daerah above it. */
  topUnitName: string | null;
  /** The agency. */
  agencyName: string | null;
  /** Who leads the person today. */
  supervisor: SupervisorDto | null;
  /** The record that stands for this one; null when it stands for itself. */
  mergedInto: MergedIntoDto | null;
  /** Everything dated, newest first. */
  history: EmployeeHistoryDto;
}
