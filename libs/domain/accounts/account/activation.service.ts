import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type Role, type Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { isStaffRole, scopeFor } from '../access/access.rules';
import { mayGive } from '../grant/grant.rules';
import { PasswordService } from '../password/password.service';
import { AccountService } from './account.service';

/** Days for which an activation link is good: it is handed over in person. */
const ACTIVATION_DAYS = 7;

/** A link with which a person sets a password; shown once, never stored. */
export interface ActivationLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Activates accounts in person, for those without a mail address. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
  ) {}

  /** Opens the account if there is none and makes a one-time link. Whoever holds it takes the account over, so roles of staff are guarded. */
  async giveActivationLink(tx: Tx, employeeId: EmployeeId, scope: Scope): Promise<ActivationLink> {
    if (employeeId === scope.actor.employeeId) throw new DomainError('platform.own_request');
    const agencyId = await this.agencyWithin(tx, employeeId, scope);
    const accountId = await this.accounts.openAccount(tx, { employeeId, agencyId });
    const grants = await tx.query<{ role: Role; reachKind: string }>(
      'select role, reach_kind as "reachKind" from accounts.grant_row where account_id = $1 and (valid_to is null or valid_to > $2)',
      [accountId, scope.actor.on],
    );
    const grantScope = scopeFor(scope.actor, 'accounts.grant.manage');
    if (grants.some((grant) => isStaffRole(grant.role) && !mayGive(grantScope, grant))) throw new DomainError('accounts.link_not_allowed');
    const expiresAt = new Date(tx.now.getTime() + ACTIVATION_DAYS * 86_400_000);
    const token = await this.passwords.makeLink(tx, accountId, expiresAt);
    tx.audit('accounts.activation_link_given', { kind: 'account', id: accountId });
    return { token, expiresAt };
  }

  private async agencyWithin(tx: Tx, employeeId: EmployeeId, scope: Scope): Promise<string> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 3);
    const [row] = await tx.query<{ agency_id: string }>(
      `select u.agency_id from organisation.membership m join organisation.unit u on u.id = m.unit_id
       where m.employee_id = $1 and m.valid @> $2::date and ${reach.sql}`,
      [employeeId, scope.actor.on, ...reach.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row.agency_id;
  }
}
