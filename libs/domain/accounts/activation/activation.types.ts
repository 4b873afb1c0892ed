import type { EmployeeId, UnitId } from '@piawai/contracts';

/** Why somebody gets a code; the audit trail keeps it as a code, for it holds no free text. */
export const ACTIVATION_REASONS = ['FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD', 'LOST_DEVICE', 'KNOWN_TO_OTHERS', 'OTHER'] as const;
export type ActivationReason = (typeof ACTIVATION_REASONS)[number];

/** Whose slips: ticked people, or everybody of a unit and the units below. Only who has never signed in gets one. */
export interface SlipSelection {
  readonly employeeIds?: readonly EmployeeId[] | undefined;
  readonly unitId?: UnitId | undefined;
  /** Leaves out who holds a slip that is still good. */
  readonly withoutOpenSlip: boolean;
}

/** What an order of slips would do. */
export interface SlipPreview {
  readonly slips: number;
  /** How many of them replace a code that is still good. */
  readonly replaced: number;
  /** People of the selection who get none, by why not. */
  readonly leftOut: { readonly own: number; readonly blocked: number; readonly signedIn: number; readonly higherRole: number; readonly openSlip: number };
}

/** An order of slips that was carried out; its sheet can be downloaded by whoever ordered it. */
export interface OrderedPrint {
  readonly id: string;
  readonly slips: number;
  readonly expiresAt: Date;
}

export const SLIP_STATES = ['OPEN', 'USED', 'EXPIRED', 'REPLACED'] as const;
export type SlipState = (typeof SLIP_STATES)[number];
