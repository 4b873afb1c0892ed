import type { CivilDate, EmployeeId, PositionId, UnitId } from '@piawai/contracts';

import type { EmployeeKind, Sex } from './identity/nip.rules';

/** What a fact about a person freezes: where, as what and as which kind of employee, on a date. */
export interface FrozenContext {
  readonly employeeId: EmployeeId;
  readonly unitId: UnitId;
  readonly agencyId: UnitId;
  readonly positionId: PositionId | null;
  readonly employeeKind: EmployeeKind;
  /** IANA zone of the unit, such as `Asia/Jakarta`. */
  readonly zone: string;
}

/** A frozen context with the civil date that the instant has in the zone of the unit. */
export interface DatedContext extends FrozenContext {
  readonly on: CivilDate;
}

/** A person as printed: names, titles, NIP, rank, unit and position of a date. */
export interface EmployeeDescription {
  readonly employeeId: EmployeeId;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  /** Name with titles, such as `dr. Mayang Sarwita, M.Kes.` */
  readonly displayName: string;
  readonly nip: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: CivilDate | null;
  readonly sex: Sex | null;
  readonly employeeKind: EmployeeKind | null;
  readonly legalStanding: string | null;
  readonly rankGrade: string | null;
  /** `Penata Muda / III/a`, `Golongan IX` or `-`. */
  readonly rankText: string;
  readonly positionId: PositionId | null;
  readonly positionName: string | null;
  readonly positionGroup: string | null;
  readonly unitId: UnitId | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** The perangkat daerah above the unit: the ancestor directly below the agency. */
  readonly topUnitId: UnitId | null;
  readonly topUnitCode: string | null;
  readonly topUnitName: string | null;
  readonly agencyId: UnitId | null;
  readonly agencyName: string | null;
}

export interface UnitDescription {
  readonly id: UnitId;
  readonly agencyId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly zone: string;
}
