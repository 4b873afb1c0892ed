import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { agencyWithin, refuseHigherRoles } from '../account/managed-account';
import { SessionService } from './session.service';

/** Ends the sessions of somebody else, after a lost phone or a suspicion. */
@Injectable()
export class EndSessionsService {
  constructor(private readonly sessions: SessionService) {}

  /** Signs an employee within reach out everywhere; nothing of the learning is lost. */
  async endSessionsOf(tx: Tx, employeeId: EmployeeId, scope: Scope): Promise<void> {
    await agencyWithin(tx, employeeId, scope);
    const [account] = await tx.query<{ id: string }>('select id from accounts.account where employee_id = $1', [employeeId]);
    if (!account) throw new DomainError('platform.not_found');
    await refuseHigherRoles(tx, account.id, scope);
    await this.sessions.endSessions(tx, account.id, 'REVOKED');
    tx.audit('accounts.session_revoked', { kind: 'account', id: account.id }, { reason: 'REVOKED' });
  }
}
