import type { AccountId, CivilDate, EmployeeId, UnitId } from '@piawai/contracts';

/** Why somebody has not signed in yet, as told when contacted. */
export const CONTACT_REASONS = ['NO_CODE', 'NO_PHONE', 'FORGOT', 'ON_LEAVE', 'OTHER'] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

/** Whether somebody who has never signed in holds a slip: none, a good one, or one that has run out. */
export const HELD_SLIPS = ['NONE', 'OPEN', 'EXPIRED'] as const;
export type HeldSlip = (typeof HELD_SLIPS)[number];

/** The last time that somebody was asked. */
export interface Contact {
  readonly reason: ContactReason;
  readonly note: string | null;
  readonly on: CivilDate;
  readonly by: string;
}

/** Somebody who has never signed in. */
export interface NeverSignedIn {
  readonly employeeId: EmployeeId;
  readonly accountId: AccountId | null;
  readonly name: string;
  readonly nip: string | null;
  readonly unitName: string;
  readonly slip: HeldSlip;
  readonly slipMadeAt: Date | null;
  readonly slipExpiresAt: Date | null;
  readonly contact: Contact | null;
}

export interface NeverSignedInFilter {
  /** Only people of this unit and the units below. */
  readonly unitId?: UnitId | undefined;
  /** Part of a name, or the beginning of a NIP. */
  readonly search?: string | undefined;
  readonly slip?: HeldSlip | undefined;
  /** UNASKED: nobody has noted a contact yet. */
  readonly reason?: ContactReason | 'UNASKED' | undefined;
}

/** A unit with all below it. */
export interface UnitCount {
  readonly unitId: UnitId;
  readonly name: string;
  readonly people: number;
  readonly neverSignedIn: number;
  /** Of those who never signed in: with a code that is still good. */
  readonly openSlips: number;
  /** Of those who never signed in: asked at least once. */
  readonly contacted: number;
  /** Whether there are units below it. */
  readonly hasUnits: boolean;
}

/** One step of the way from the agency to the names. */
export interface UnitCounts {
  /** The unit looked at, all below it included; null where the reach has several roots. */
  readonly unit: UnitCount | null;
  /** The way up within reach, the outermost first. */
  readonly above: { readonly unitId: UnitId; readonly name: string }[];
  /** The units directly below, the most missing people first. */
  readonly units: UnitCount[];
}
