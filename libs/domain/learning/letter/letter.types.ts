import type { EmployeeId, EnrolmentOrderId, UnitId } from '@piawai/contracts';
import type { AgencySettings } from '@piawai/domain/organisation';

import type { Letter } from '../order/order.types';

/** A letter that somebody may draw. */
export interface OpenedLetter {
  readonly orderId: EnrolmentOrderId;
  /** Only this person; null = everybody of the order. */
  readonly employeeId: EmployeeId | null;
  readonly letter: Letter;
  /** Whether the reader sees whole numbers. */
  readonly wholeNip: boolean;
  readonly agencyId: UnitId;
  readonly agency: AgencySettings;
}

/** What a letter says of the course. */
export interface LetterCourse {
  readonly title: string;
  readonly jp: number;
  readonly mandatory: boolean;
  readonly dueOn: string | null;
}

/** One line of the list. */
export interface LetterPerson {
  readonly name: string;
  readonly nip: string | null;
  /** Post and unit. */
  readonly post: string;
}
