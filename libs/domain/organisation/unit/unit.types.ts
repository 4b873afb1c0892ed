import type { CivilDate, EmployeeId, UnitId } from '@piawai/contracts';

import type { HeadCapacity, UnitKind } from './unit-kinds.rules';

export interface AddUnit {
  /** Made by the caller: the same id and content give the first answer again. */
  readonly id: UnitId;
  /** Null only for the installation. */
  readonly parentId: UnitId | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** IANA zone; default: the parent's. */
  readonly zone?: string;
  readonly kemendagriCode?: string | null;
  readonly from: CivilDate;
}

export interface ChangeUnit {
  readonly unitId: UnitId;
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface MoveUnit {
  readonly unitId: UnitId;
  readonly parentId: UnitId;
  /** Today or earlier: the closure shows the tree of today. */
  readonly from: CivilDate;
}

export interface EndUnit {
  readonly unitId: UnitId;
  readonly from: CivilDate;
}

export interface SetHead {
  readonly unitId: UnitId;
  /** Null = the office falls vacant. */
  readonly employeeId: EmployeeId | null;
  readonly capacity: HeadCapacity;
  readonly from: CivilDate;
  /** Exclusive; acting heads usually have an end. */
  readonly to?: CivilDate | null;
}

export interface UnitHead {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  readonly capacity: HeadCapacity;
}

/** One node of the tree as it is today. */
export interface UnitNode {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly agencyId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly zone: string;
  readonly revision: number;
  readonly head: UnitHead | null;
  /** People who belong to the unit itself, without those below. */
  readonly members: number;
}
