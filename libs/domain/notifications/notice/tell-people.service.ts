import { Injectable } from '@nestjs/common';
import type { AccountId } from '@piawai/contracts';
import { Config } from '@piawai/platform/config/config';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { channelsFor, type NoticeChannel, type NoticeKind } from '../kinds/notice-kinds.rules';
import type { WantedNotice } from './wanted-notice';

interface Choice {
  readonly accountId: AccountId;
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
  readonly wanted: boolean;
}

/** A person who got a mail gets the next one this many pauses later at the earliest; until then messages gather. */
const PAUSES_BETWEEN_MAILS = 15;

/** Writes down who is told what: three statements, however many people and messages. */
@Injectable()
export class TellPeopleService {
  constructor(private readonly config: Config) {}

  /** Tells each person once of each source, on the channels that the person wants. */
  async tell(tx: Tx, wanted: readonly WantedNotice[]): Promise<void> {
    if (wanted.length === 0) return;
    const told = await withChannels(tx, wanted);
    const inserted = await tx.query<{ id: string; accountId: AccountId; source: string }>(
      `insert into notifications.notice (id, account_id, kind, source, subject, in_inbox, created_at)
       select n.id, n.account_id, n.kind, n.source, n.subject, n.in_inbox, $7
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::boolean[]) as n(id, account_id, kind, source, subject, in_inbox)
       order by n.account_id, n.source
       on conflict (account_id, source) do nothing
       returning id, account_id as "accountId", source`,
      [
        told.map(() => newId()), told.map(({ accountId }) => accountId), told.map(({ kind }) => kind), told.map(({ source }) => source),
        told.map(({ subject }) => JSON.stringify(subject)), told.map(({ channels }) => channels.includes('INBOX')), tx.now,
      ],
    );
    const mailed = new Set(told.filter(({ channels, late }) => channels.includes('EMAIL') && !late).map(keyOf));
    await this.attachToMails(tx, inserted.filter((notice) => mailed.has(keyOf(notice))));
  }

  /** A person's messages go into the mail that is gathering; the first opens it. */
  private async attachToMails(tx: Tx, notices: readonly { readonly id: string; readonly accountId: AccountId }[]): Promise<void> {
    if (notices.length === 0) return;
    const accounts = [...new Set(notices.map(({ accountId }) => accountId))].sort();
    const pause = this.config.mailPauseSeconds;
    await tx.query(
      `with mail as (
         insert into notifications.mail (id, account_id, state, due_at, opened_at)
         select o.id, o.account_id, 'GATHERING',
                greatest($3::timestamptz + make_interval(secs => $4),
                  (select max(s.settled_at) from notifications.mail s where s.account_id = o.account_id and s.state = 'SENT') + make_interval(secs => $5)),
                $3
         from unnest($1::uuid[], $2::uuid[]) as o(id, account_id) order by o.account_id
         on conflict (account_id) where state = 'GATHERING' do update set account_id = excluded.account_id
         returning id, account_id
       )
       update notifications.notice n set mail_id = mail.id from mail where n.id = any ($6::uuid[]) and n.account_id = mail.account_id`,
      [accounts.map(() => newId()), accounts, tx.now, pause, pause * PAUSES_BETWEEN_MAILS, notices.map(({ id }) => id)],
    );
  }
}

const keyOf = ({ accountId, source }: { readonly accountId: AccountId; readonly source: string }): string => `${accountId} ${source}`;

/** What somebody wants on no channel is left out. */
async function withChannels(tx: Tx, wanted: readonly WantedNotice[]) {
  const choices = await tx.query<Choice>(
    `select account_id as "accountId", kind, channel, wanted from notifications.preference where account_id = any ($1::uuid[]) and kind = any ($2::text[])`,
    [[...new Set(wanted.map(({ accountId }) => accountId))], [...new Set(wanted.map(({ kind }) => kind))]],
  );
  // By key, for an announcement tells thousands at once.
  const byKey = new Map<string, Choice[]>();
  for (const choice of choices) byKey.set(`${choice.accountId} ${choice.kind}`, [...(byKey.get(`${choice.accountId} ${choice.kind}`) ?? []), choice]);
  return wanted
    .map((notice) => ({ ...notice, channels: channelsFor(notice.kind, byKey.get(`${notice.accountId} ${notice.kind}`) ?? []) }))
    .filter(({ channels }) => channels.length > 0);
}
