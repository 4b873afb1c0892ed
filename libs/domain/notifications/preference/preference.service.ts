import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { kindWord, type NoticeChannel, type NoticeKind, type NoticeLanguage } from '../kinds/notice-kinds.rules';

/** How somebody wants to be told. */
@Injectable()
export class PreferenceService {
  /** @throws notifications.kind_mandatory */
  async choose(tx: Tx, command: { readonly accountId: AccountId; readonly kind: NoticeKind; readonly channel: NoticeChannel; readonly wanted: boolean }): Promise<void> {
    if (kindWord(command.kind).mandatory) throw new DomainError('notifications.kind_mandatory');
    await tx.query(
      `insert into notifications.preference (account_id, kind, channel, wanted) values ($1, $2, $3, $4)
       on conflict (account_id, kind, channel) do update set wanted = excluded.wanted`,
      [command.accountId, command.kind, command.channel, command.wanted],
    );
  }

  /** The language of mails. */
  async chooseLanguage(tx: Tx, accountId: AccountId, language: NoticeLanguage): Promise<void> {
    await tx.query(
      `insert into notifications.recipient (account_id, language) values ($1, $2)
       on conflict (account_id) do update set language = excluded.language`,
      [accountId, language],
    );
  }
}
