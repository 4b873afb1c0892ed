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
  /** First day of the new name, today or earlier; default: today. */
  readonly from?: CivilDate;
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
  /** Where its people and the units directly below it go; without one the unit must be empty. */
  readonly moveTo?: UnitId | null;
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

export interface EndHeadship {
  readonly unitId: UnitId;
  readonly headshipId: string;
  /** First day without the office. */
  readonly from: CivilDate;
}

export interface NameHelper {
  /** Made by the caller: the same id gives the first answer again. */
  readonly id: string;
  readonly unitId: UnitId;
  readonly employeeId: EmployeeId;
  /** Where colleagues reach the helper at work. */
  readonly contact: string;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to?: CivilDate | null;
}

/** Something that held for a unit in a time. */
export interface DatedPart {
  readonly id: string;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

export interface DatedHead extends DatedPart, UnitHead {}

export interface DatedHelper extends DatedPart {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  readonly contact: string;
}

/** Where questions go: a phone with WhatsApp, a mail address; null = not given. */
export interface Helpdesk {
  readonly helpPhone: string | null;
  readonly helpEmail: string | null;
}

export interface SetHelpdesk extends Helpdesk {
  readonly unitId: UnitId;
  readonly revision: number;
}

/** What the page of one unit shows. */
export interface UnitCard extends Helpdesk, Omit<UnitNode, 'parentId'> {
  readonly validFrom: CivilDate;
  /** First day on which it no longer exists; null = open. */
  readonly validTo: CivilDate | null;
  /** From the agency down to the unit above. */
  readonly path: { readonly id: UnitId; readonly name: string }[];
  readonly children: { readonly id: UnitId; readonly name: string; readonly members: number }[];
  /** People of the unit and of all below it. */
  readonly membersBelow: number;
  readonly heads: DatedHead[];
  readonly helpers: DatedHelper[];
  readonly names: (DatedPart & { readonly name: string })[];
  readonly parents: (DatedPart & { readonly name: string })[];
}

/** What a move of a unit means. */
export interface MovePreview {
  readonly people: number;
  readonly units: number;
  /** Units that lie above now and would not any more. */
  readonly left: UnitId[];
  /** Units that would lie above and do not now. */
  readonly joined: UnitId[];
}

/** Somebody to ask. */
export interface Helper {
  readonly displayName: string;
  readonly contact: string;
  readonly unitName: string;
}
