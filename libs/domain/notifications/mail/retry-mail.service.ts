import { Injectable } from '@nestjs/common';
import { DomainError, type Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { UNSURE_AFTER_MINUTES } from './mail-trouble.reader';

/** Sends a mail again because a person says so. */
@Injectable()
export class RetryMailService {
  /** It leaves with the next round, outside of the quiet hours. @throws platform.not_found out of reach, or when it is not stuck */
  async retryMail(tx: Tx, scope: Scope, mailId: string): Promise<void> {
    const reach = personScopeCondition(scope, { employee: 'a.employee_id', unit: 'a.agency_id' }, 4);
    const rows = await tx.query(
      `update notifications.mail m
       set state = 'WAITING', reason = null, tries = 0, due_at = $2, batch_id = null, sending_at = null, settled_at = null
       from accounts.account a
       where m.id = $1 and a.id = m.account_id and ${reach.sql}
         and (m.state in ('FAILED', 'SKIPPED') or (m.state = 'SENDING' and m.sending_at < $3)) returning m.id`,
      [mailId, tx.now, new Date(tx.now.getTime() - UNSURE_AFTER_MINUTES * 60_000), ...reach.params],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
    tx.audit('notifications.mail_retried', { kind: 'mail', id: mailId });
  }
}
