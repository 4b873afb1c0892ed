import type { AccountId, CivilDate, EmployeeId } from '@piawai/contracts';

export interface MergeEmployees {
  /** Made by the caller: the same id and content give the first answer again. */
  readonly mergeId: string;
  /** The record that stays. */
  readonly employeeId: EmployeeId;
  readonly duplicateId: EmployeeId;
  readonly reason: string;
  /** From this day on the duplicate belongs to no unit and leads nobody. */
  readonly on: CivilDate;
  readonly by: { readonly accountId: AccountId; readonly employeeId: EmployeeId | null };
}

/** Two records that may be one person. */
export interface DuplicatePair {
  readonly first: DuplicateSide;
  readonly second: DuplicateSide;
  /** NUMBER: one bears a number of the other; NAME: same name and birth date. */
  readonly alike: 'NUMBER' | 'NAME';
}

export interface DuplicateSide {
  readonly id: EmployeeId;
  readonly displayName: string;
  readonly nip: string | null;
  readonly birthDate: CivilDate | null;
  readonly unitName: string | null;
}

/** A merge that was made, and perhaps undone. */
export interface MergeLine {
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  readonly duplicateId: EmployeeId;
  readonly duplicateName: string;
  readonly duplicateNip: string | null;
  readonly reason: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}
