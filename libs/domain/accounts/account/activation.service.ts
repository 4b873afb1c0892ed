import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { PasswordService } from '../password/password.service';
import { AccountService } from './account.service';
import { agencyWithin, refuseHigherRoles } from './managed-account';

/** Days for which an activation link is good: it is handed over in person. */
const ACTIVATION_DAYS = 7;

/** Why somebody needs a link; the code goes into the audit trail, which holds no free text. */
export const ACTIVATION_REASONS = ['FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD', 'KNOWN_TO_OTHERS'] as const;
export type ActivationReason = (typeof ACTIVATION_REASONS)[number];

/** A link with which a person sets a password; shown once, never stored. */
export interface ActivationLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Activates accounts and resets passwords in person, for those without a mail address. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
  ) {}

  /** Opens the account if there is none and makes a one-time link. */
  async giveActivationLink(tx: Tx, employeeId: EmployeeId, reason: ActivationReason, scope: Scope): Promise<ActivationLink> {
    const agencyId = await agencyWithin(tx, employeeId, scope);
    const accountId = await this.accounts.openAccount(tx, { employeeId, agencyId });
    await refuseHigherRoles(tx, accountId, scope);
    const expiresAt = new Date(tx.now.getTime() + ACTIVATION_DAYS * 86_400_000);
    const token = await this.passwords.makeLink(tx, accountId, expiresAt);
    tx.audit('accounts.activation_link_given', { kind: 'account', id: accountId }, { reason });
    return { token, expiresAt };
  }
}
