import type { Role } from '@piawai/contracts';

export class PersonHoldingsDto {
  /** Courses asked for or in progress. */
  running: number;
  /** Completions that stand. */
  completions: number;
  /** Certificates of every state. */
  certificates: number;
  /** Facts in the competency ledger. */
  ledgerEntries: number;
  /** JP counted this year. */
  jp: number;
  /** Whether an account was opened. */
  hasAccount: boolean;
  /** Roles given to the account that hold today. */
  roles: Role[];
}
