import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

const KEPT_DAYS = 365;
const ROWS_PER_RUN = 5_000;

/** What somebody does with the own messages. */
@Injectable()
export class InboxService {
  /** Marks one as read, or as unread again. @throws platform.not_found for somebody else's */
  async markRead(tx: Tx, command: { readonly accountId: AccountId; readonly noticeId: string; readonly read: boolean }): Promise<void> {
    const rows = await tx.query(
      `update notifications.notice set read_at = case when $3::boolean then coalesce(read_at, $4::timestamptz) end
       where id = $2 and account_id = $1 and in_inbox returning id`,
      [command.accountId, command.noticeId, command.read, tx.now],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }

  async markAllRead(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.query('update notifications.notice set read_at = $2 where account_id = $1 and in_inbox and read_at is null', [accountId, tx.now]);
  }

  /** Drops messages that were read a year ago, messages that only were mailed and mails of that age, a bounded number at a time. */
  async forgetOld(tx: Tx): Promise<void> {
    const before = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.query(
      `delete from notifications.notice where id in (
         select id from notifications.notice where read_at < $1 or (not in_inbox and created_at < $1) limit ${ROWS_PER_RUN})`,
      [before],
    );
    await tx.query(
      `delete from notifications.mail where id in (
         select id from notifications.mail where state in ('SENT', 'SKIPPED') and settled_at < $1 limit ${ROWS_PER_RUN})`,
      [before],
    );
  }
}
